import { createTransport } from 'nodemailer';
import { addressIn, isOneAddress } from './address.js';
import { DeliveryError, Mailer, type DeliveryDoubt, type OutgoingMail } from './mailer.js';

export interface SmtpSettings {
  url: string;
  /** `Name <address>` or an address. */
  from: string;
  /** Milliseconds. The whole must stay well under the time after which a claimed message counts as uncertain. */
  timeouts?: { connect: number; silence: number; whole: number };
}

const TIMEOUTS = { connect: 10_000, silence: 20_000, whole: 60_000 };

/** The server's answer to DATA: from here on it may have taken the message. */
const GO_AHEAD = /^354/;

interface SmtpError extends Error { code?: string; command?: string; responseCode?: number }

/** Sends through an SMTP server, one connection per message: only so is it known how far each message came. */
export class SmtpMailer extends Mailer {
  readonly configured = true;

  constructor(private readonly settings: SmtpSettings) {
    super();
  }

  async send({ recipient, messageId, subject, text, html, unsubscribeUrl, calendar }: OutgoingMail): Promise<void> {
    if (!isOneAddress(recipient)) throw new DeliveryError('refused', 'the recipient is not one address');
    const { connect, silence, whole } = this.settings.timeouts ?? TIMEOUTS;
    const conversation = new Conversation();
    const transport = createTransport({
      url: this.settings.url,
      connectionTimeout: connect,
      greetingTimeout: connect,
      dnsTimeout: connect,
      socketTimeout: silence,
      logger: conversation as never,
      transactionLog: true,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from: this.settings.from,
        to: { name: '', address: recipient },
        // Without it, nodemailer reads the recipients out of the headers.
        envelope: { from: addressIn(this.settings.from), to: [recipient] },
        messageId,
        subject,
        text,
        html,
        // Inline, beside text and HTML, and no attachment besides: so Outlook, Gmail, Zimbra and Thunderbird show Accept and
        // Decline. nodemailer's own `icalEvent` would add the same event a second time as a file.
        ...(calendar ? { alternatives: [{ contentType: `text/calendar; charset=utf-8; method=${calendar.method}`, content: calendar.body }] } : {}),
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribeUrl ? { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
        },
        signal: AbortSignal.timeout(whole),
      } as Parameters<typeof transport.sendMail>[0]);
    } catch (error) {
      const reason = error as SmtpError;
      throw new DeliveryError(doubtOf(reason, conversation.mayHaveTakenIt), sayWhy(reason));
    }
  }
}

/** What the relay's answer, or its silence, tells of the message. */
function doubtOf({ responseCode, command, code }: SmtpError, mayHaveTakenIt: boolean): DeliveryDoubt {
  if (responseCode !== undefined && responseCode >= 400) {
    // A permanent no to us (greeting, password) is a setting to correct and says nothing of this message.
    const aboutTheMessage = command === 'MAIL FROM' || command === 'RCPT TO' || command === 'DATA';
    return responseCode >= 500 && aboutTheMessage ? 'refused' : 'later';
  }
  if (mayHaveTakenIt) return 'uncertain';
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'refused' : 'later';
}

/** For the administrator: the relay's own words, without the address they often repeat. */
function sayWhy({ message, code, responseCode }: SmtpError): string {
  const words = message.replace(/<?[^\s<>]+@[^\s<>]+>?/g, '…').slice(0, 300);
  return [responseCode ?? code, words].filter(Boolean).join(' ');
}

/** Listens to nodemailer's log of the dialogue, which tells the one thing its errors do not: whether DATA had begun. */
class Conversation {
  mayHaveTakenIt = false;

  debug(entry: { tnx?: string }, message: string): void {
    if (entry.tnx === 'server' && GO_AHEAD.test(message)) this.mayHaveTakenIt = true;
  }
  level(): void {}
  trace(): void {}
  info(): void {}
  warn(): void {}
  error(): void {}
  fatal(): void {}
}
