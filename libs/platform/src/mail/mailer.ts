import type { EmailContent } from './email.entity.js';

/** One message to one person. */
export interface OutgoingMail extends EmailContent {
  recipient: string;
  /** With its angle brackets; the same for every attempt, so that a mailbox can tell a double. */
  messageId: string;
}

/**
 * What is known of a message that did not certainly leave:
 * `later`: it was not taken and may be tried again; `refused`: it will never be taken; `uncertain`: nobody knows whether
 * it left.
 */
export type DeliveryDoubt = 'later' | 'refused' | 'uncertain';

export class DeliveryError extends Error {
  constructor(readonly doubt: DeliveryDoubt, message: string) {
    super(message);
    this.name = 'DeliveryError';
  }
}

/** The way out of the house. */
export abstract class Mailer {
  /** False while no mail server is configured: messages are then kept and shown. */
  abstract readonly configured: boolean;
  /** @throws DeliveryError where the message did not certainly leave. */
  abstract send(mail: OutgoingMail): Promise<void>;
}

/** No SMTP_URL: nothing leaves. */
export class NoMailer extends Mailer {
  readonly configured = false;
  send(): Promise<void> {
    return Promise.reject(new DeliveryError('later', 'no mail server is configured'));
  }
}
