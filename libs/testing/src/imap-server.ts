import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** A letter with a calendar file beside its text, as calendars send them. */
export interface TestLetter {
  from: string;
  messageId?: string;
  /** The calendar file; a letter without one is just mail. */
  calendar?: string;
  /** Days ago. */
  age?: number;
}

interface Stored extends TestLetter { uid: number; seen: boolean; at: Date }

const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const imapDate = (at: Date): string => `${String(at.getUTCDate()).padStart(2, '0')}-${MONTHS[at.getUTCMonth()]}-${at.getUTCFullYear()}`;
const quoted = (text: string | undefined): string => (text === undefined ? 'NIL' : `"${text.replace(/["\\]/g, '\\$&')}"`);

/**
 * As much of IMAP4rev1 (RFC 3501) as a reader of calendar answers speaks: LOGIN, SELECT, UID SEARCH, UID FETCH, UID STORE.
 * Real servers are for people to try; which were, the guide says.
 */
export class ImapServer {
  readonly letters: Stored[] = [];
  /** What was asked of it, without passwords. */
  readonly asked: string[] = [];
  validity = 1;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ImapServer> {
    const server = createServer();
    const imap = new ImapServer(server);
    server.on('connection', (socket) => imap.serve(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return imap;
  }

  /** What goes into IMAP_URL. */
  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The IMAP server is closed.');
    return `imap://crm:secret@127.0.0.1:${address.port}/INBOX`;
  }

  receive(letter: TestLetter): Stored {
    const stored = { ...letter, uid: (this.letters.at(-1)?.uid ?? 0) + 1, seen: false, at: new Date(Date.now() - (letter.age ?? 0) * DAY_MS) };
    this.letters.push(stored);
    return stored;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.setEncoding('utf8');
    socket.write('* OK ready\r\n');
    let rest = '';
    socket.on('data', (text: string) => {
      const lines = (rest + text).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) this.obey(socket, line);
    });
  }

  private obey(socket: Socket, line: string): void {
    const [, tag, command, words] = /^(\S+) ((?:UID )?\S+) ?(.*)$/.exec(line) ?? [];
    if (!tag || !command) return void socket.write('* BAD what\r\n');
    this.asked.push(command === 'LOGIN' ? command : `${command} ${words}`.trim());
    const answer = this.answer(command.toUpperCase(), words ?? '');
    socket.write(answer === null ? `${tag} NO not here\r\n` : `${answer.map((each) => `* ${each}\r\n`).join('')}${tag} OK done\r\n`);
    if (command.toUpperCase() === 'LOGOUT') socket.end();
  }

  /** Null: refused. */
  private answer(command: string, words: string): string[] | null {
    switch (command) {
      case 'CAPABILITY': return ['CAPABILITY IMAP4rev1'];
      case 'LOGIN': return /secret/.test(words) ? [] : null;
      case 'LIST': return ['LIST () "/" "INBOX"'];
      case 'LOGOUT': return ['BYE'];
      case 'NOOP': return [];
      case 'SELECT': return /INBOX/.test(words) ? ['FLAGS (\\Seen)', `${this.letters.length} EXISTS`, '0 RECENT', `OK [UIDVALIDITY ${this.validity}] ok`, `OK [UIDNEXT ${this.letters.length + 1}] ok`, 'OK [PERMANENTFLAGS (\\Seen)] ok'] : null;
      case 'UID SEARCH': return [`SEARCH ${this.found(words).map(({ uid }) => uid).join(' ')}`.trim()];
      case 'UID FETCH': return this.named(words).map((letter) => this.fetched(letter, words));
      case 'UID STORE': {
        for (const letter of this.named(words)) letter.seen = true;
        return [];
      }
      default: return null;
    }
  }

  private found(words: string): Stored[] {
    const since = /SINCE "?(\d+)-(\w+)-(\d+)/i.exec(words);
    const from = since ? Date.UTC(Number(since[3]), MONTHS.indexOf(since[2]!), Number(since[1])) : 0;
    const first = Number(/UID (\d+):\*/i.exec(words)?.[1] ?? 1);
    const last = this.letters.at(-1)?.uid ?? 0;
    // "n:*" names the last letter even where n lies beyond it.
    return this.letters.filter(({ uid, at }) => at.getTime() >= from && (uid >= first || uid === last));
  }

  private named(words: string): Stored[] {
    const parts = words.split(' ', 1)[0]!.split(',').map((part) => part.split(':').map(Number));
    return this.letters.filter(({ uid }) => parts.some(([from, to = from]) => uid >= from! && uid <= to!));
  }

  private fetched(letter: Stored, words: string): string {
    const facts = [`UID ${letter.uid}`];
    if (/FLAGS/.test(words)) facts.push(`FLAGS (${letter.seen ? '\\Seen' : ''})`);
    if (/ENVELOPE/.test(words)) facts.push(`ENVELOPE (${quoted(`${imapDate(letter.at)} 10:00:00 +0000`)} "Re" ${this.people(letter.from)} NIL NIL NIL NIL NIL NIL ${quoted(letter.messageId)})`);
    if (/BODYSTRUCTURE/.test(words)) facts.push(`BODYSTRUCTURE ${this.structure(letter)}`);
    for (const [, part, section] of words.matchAll(/BODY\.PEEK\[([^\]]*)\]((?:<\d+\.\d+>)?)/g)) {
      const whole = Buffer.from(part === '2' ? letter.calendar ?? '' : part === '2.MIME' ? 'Content-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n' : '');
      const [from, length] = (/<(\d+)\.(\d+)>/.exec(section!) ?? [0, 0, whole.length]).slice(1).map(Number);
      const piece = whole.subarray(from, from! + length!).toString();
      facts.push(`BODY[${part}]${section ? `<${from}>` : ''} {${Buffer.byteLength(piece)}}\r\n${piece}`);
    }
    return `${this.letters.indexOf(letter) + 1} FETCH (${facts.join(' ')})`;
  }

  private people(from: string): string {
    const one = (address: string): string => `(NIL NIL ${quoted(address.split('@')[0])} ${quoted(address.split('@')[1])})`;
    return `(${from.split(',').map(one).join('')})`;
  }

  private structure({ calendar }: Stored): string {
    const text = '("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "7BIT" 2 1 NIL NIL NIL NIL)';
    if (calendar === undefined) return text;
    return `(${text}("TEXT" "CALENDAR" ("METHOD" "REPLY" "CHARSET" "utf-8") NIL NIL "8BIT" ${Buffer.byteLength(calendar)} 10 NIL NIL NIL NIL) "ALTERNATIVE" ("BOUNDARY" "z") NIL NIL NIL)`;
  }
}
