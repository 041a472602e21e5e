import { ImapFlow, type FetchMessageObject, type MessageStructureObject } from 'imapflow';
import { Mailbox, MailboxError, type CalendarLetter, type MailboxPosition, type MailboxVisit } from './mailbox.js';

/** A reply is under 2 kB; whoever sends more wants something else of us. Bytes. */
const CALENDAR_BYTES = 65_536;
/** Messages looked at in one visit; the next one goes on from there. */
const MESSAGES = 500;
/** Milliseconds. A visit ends long before the next one begins. */
const TIMEOUTS = { connect: 10_000, silence: 20_000, whole: 90_000 };

interface Settings {
  /** `imaps://user:password@host:993/Mailbox`; without a path the inbox. */
  url: string;
  /** For a test's own certificate. */
  tls?: { rejectUnauthorized: boolean };
}

/**
 * Reads calendar files out of an IMAP mailbox, and nothing else: of any other message it asks who, when and of which parts,
 * never the words. Nothing is marked as read, moved or deleted but what the visitor is done with.
 */
export class ImapMailbox extends Mailbox {
  readonly address: string;
  private readonly folder: string;
  private readonly url: URL;

  constructor(private readonly settings: Settings) {
    super();
    this.url = new URL(settings.url);
    this.folder = decodeURIComponent(this.url.pathname.replace(/^\/+/, '')) || 'INBOX';
    this.address = `${decodeURIComponent(this.url.username)}@${this.url.host}/${this.folder}`;
  }

  async visit(visit: MailboxVisit): Promise<MailboxPosition | null> {
    const client = this.client();
    // Told by the rejection of whatever waits; without a listener it would end the process.
    client.on('error', () => undefined);
    const tooLong = setTimeout(() => client.close(), TIMEOUTS.whole);
    try {
      await this.ask(() => client.connect());
      await this.ask(() => client.mailboxOpen(this.folder));
      return await this.look(client, visit);
    } finally {
      clearTimeout(tooLong);
      await client.logout().catch(() => client.close());
    }
  }

  private client(): ImapFlow {
    const { hostname, port, protocol, username, password } = this.url;
    const secure = protocol === 'imaps:';
    const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
    return new ImapFlow({
      host: hostname.replace(/^\[|\]$/g, ''), port: port ? Number(port) : secure ? 993 : 143, secure,
      // A password never crosses a network in the open: without TLS from the first byte, STARTTLS is not a choice.
      ...(secure ? {} : { doSTARTTLS: !isHere }),
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      // Its log holds addresses and subjects.
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: TIMEOUTS.connect, greetingTimeout: TIMEOUTS.connect, socketTimeout: TIMEOUTS.silence,
      // Against a server that is broken or hostile: no answer that we ask for is near any of these.
      maxLineLength: 1_000_000, maxLiteralSize: 4 * CALENDAR_BYTES, maxResponseSize: 2_000_000, maxResponseTokens: 100_000,
      ...(this.settings.tls ? { tls: this.settings.tls } : {}),
    });
  }

  private async look(client: ImapFlow, { position, since, onLetter }: MailboxVisit): Promise<MailboxPosition | null> {
    const validity = client.mailbox ? String(client.mailbox.uidValidity) : '';
    // Another validity is another mailbox: its numbers begin again. What was handled in the former one is known by its content.
    const first = position?.validity === validity ? position.lastUid + 1 : 1;
    const found = (await this.ask(() => client.search({ uid: `${first}:*`, since }, { uid: true }))) || [];
    // "n:*" always names the last message, even below n.
    const uids = found.filter((uid) => uid >= first).sort((a, b) => a - b).slice(0, MESSAGES);
    if (uids.length === 0) return null;
    const messages = await this.ask(() => client.fetchAll(uids, { uid: true, envelope: true, bodyStructure: true }, { uid: true }));
    for (const message of messages.sort((a, b) => a.uid - b.uid)) {
      const part = calendarIn(message.bodyStructure);
      if (!part) continue;
      if (await onLetter(await this.letter(client, message, part))) await this.ask(() => client.messageFlagsAdd([message.uid], ['\\Seen'], { uid: true }));
    }
    return { validity, lastUid: uids.at(-1)! };
  }

  private async letter(client: ImapFlow, { uid, envelope }: FetchMessageObject, { part, size }: MessageStructureObject): Promise<CalendarLetter> {
    const [from, ...others] = envelope?.from ?? [];
    return {
      messageId: envelope?.messageId ?? null,
      from: others.length === 0 && from?.address ? from.address.toLowerCase() : null,
      // `size` is what the server says of the encoded part; the second limit holds whatever it says.
      body: (size ?? 0) > 2 * CALENDAR_BYTES ? null : await this.ask(() => download(client, uid, part ?? '1')),
    };
  }

  /** @throws MailboxError: the server's own words may hold addresses, its code does not. */
  private async ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      const { code, authenticationFailed, serverResponseCode, responseStatus } = error as { code?: string; authenticationFailed?: boolean; serverResponseCode?: string; responseStatus?: string };
      throw new MailboxError(`the mailbox cannot be read: ${authenticationFailed ? 'user or password refused' : serverResponseCode ?? code ?? responseStatus ?? 'no usable answer'}`);
    }
  }
}

async function download(client: ImapFlow, uid: number, part: string): Promise<string | null> {
  // One more than allowed tells what is too long from what just fits.
  const { content } = await client.download(String(uid), part, { uid: true, maxBytes: CALENDAR_BYTES + 1 });
  if (!content) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  return body.length > CALENDAR_BYTES ? null : body.toString('utf8');
}

/** The first part that is a calendar file, whether shown inline or attached. */
function calendarIn(part: MessageStructureObject | undefined, depth = 0): MessageStructureObject | null {
  if (!part || depth > 10) return null;
  if (part.type === 'text/calendar' || part.type === 'application/ics') return part;
  // A message that somebody forwards is theirs, not an answer of its sender.
  if (part.type === 'message/rfc822') return null;
  for (const child of part.childNodes ?? []) {
    const found = calendarIn(child, depth + 1);
    if (found) return found;
  }
  return null;
}
