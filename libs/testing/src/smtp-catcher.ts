import { once } from 'node:events';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** A message as the relay saw it: the envelope it was sent with, and its content as an independent parser reads it. */
export interface CaughtMessage {
  from: string;
  to: string[];
  raw: string;
  mail: ParsedMail;
}

/**
 * How the relay behaves from now on:
 * accept; refuse for good (5xx) or for now (4xx); `stall` takes the message and never answers; `drop` takes it, keeps
 * it, and cuts the line before saying 250, so that the sender cannot know.
 */
export type RelayMood = 'accept' | 'refuse' | 'try-later' | 'stall' | 'drop';

/** A real SMTP server on a free port of this machine that keeps what it is given. */
export class SmtpCatcher {
  readonly messages: CaughtMessage[] = [];
  mood: RelayMood = 'accept';
  private readonly waiting = new Set<{ enough: () => boolean; resolve: () => void }>();
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 200,
      onData: (stream, session, callback) => {
        const { mailFrom, rcptTo } = session.envelope;
        this.receive(stream, mailFrom ? mailFrom.address : '', rcptTo.map(({ address }) => address), callback)
          .catch((error: Error) => callback(error));
      },
    });
    // A client that hangs up is the business of the test, not a reason to stop the process.
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<SmtpCatcher> {
    const catcher = new SmtpCatcher();
    const listening = catcher.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return catcher;
  }

  /** What goes into SMTP_URL. */
  get url(): string {
    const address = this.server.server.address();
    if (address === null || typeof address === 'string') throw new Error('The SMTP catcher is closed.');
    return `smtp://127.0.0.1:${address.port}`;
  }

  /** Resolves with the messages (of this kind) as soon as there are `count` of them; at once if there are already. */
  async waitFor(count: number, kind: (message: CaughtMessage) => boolean = () => true): Promise<CaughtMessage[]> {
    const enough = (): boolean => this.messages.filter(kind).length >= count;
    if (!enough()) await new Promise<void>((resolve) => this.waiting.add({ enough, resolve }));
    return this.messages.filter(kind);
  }

  clear(): void {
    this.messages.length = 0;
  }

  async close(): Promise<void> {
    // Stalled senders would otherwise hold the server open.
    this.hangUp();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  /** Cuts every line; smtp-server offers no public way to do so. */
  private hangUp(): void {
    for (const connection of this.server.connections) (connection as { _socket?: { destroy(): void } })._socket?.destroy();
  }

  private async receive(stream: SMTPServerDataStream, from: string, to: string[], answer: (error?: Error | null) => void): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const { mood } = this;
    if (mood === 'refuse') return answer(Object.assign(new Error('5.7.1 Refused by the test'), { responseCode: 550 }));
    if (mood === 'try-later') return answer(Object.assign(new Error('4.7.1 Not now, says the test'), { responseCode: 451 }));
    if (mood === 'stall') return;
    const raw = Buffer.concat(chunks).toString('utf8');
    this.messages.push({ from, to, raw, mail: await simpleParser(raw) });
    if (mood === 'drop') this.hangUp();
    else answer();
    for (const waiter of [...this.waiting]) {
      if (!waiter.enough()) continue;
      this.waiting.delete(waiter);
      waiter.resolve();
    }
  }
}
