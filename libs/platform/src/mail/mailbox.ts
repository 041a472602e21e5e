/** A calendar file that somebody mailed to us, and as little of its message as is needed to judge it. */
export interface CalendarLetter {
  messageId: string | null;
  /** The one address in From, in small letters; null where there is none, or several. */
  from: string | null;
  /** Null where it is longer than what is read. */
  body: string | null;
}

/** How far a mailbox was read: numbers only rise as long as its `validity` stays. */
export interface MailboxPosition { validity: string; lastUid: number }

export interface MailboxVisit {
  /** Where the last visit ended; null at the first. */
  position: MailboxPosition | null;
  /** Nothing older than this is looked at. */
  since: Date;
  /** What becomes of one letter. True: it is done with, and marked as read; everything else stays as unread as it was. */
  onLetter: (letter: CalendarLetter) => Promise<boolean>;
}

export class MailboxError extends Error {
  override readonly name = 'MailboxError';
}

/** The way in: a mailbox that answers come back to. */
export abstract class Mailbox {
  /** Which one, for its position: without a password. Null while none is configured. */
  abstract readonly address: string | null;
  /**
   * Looks through what has arrived, oldest first, a bounded number at a time.
   * @returns where it ended; null where there was nothing to see
   * @throws MailboxError where the server is out of reach or refuses us; whatever `onLetter` throws
   */
  abstract visit(visit: MailboxVisit): Promise<MailboxPosition | null>;
}

/** No IMAP_URL: answers by mail are for people to read. */
export class NoMailbox extends Mailbox {
  readonly address = null;
  visit(): Promise<null> {
    return Promise.resolve(null);
  }
}
