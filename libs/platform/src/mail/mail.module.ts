import { Global, Module } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.token.js';
import { EmailLedger } from './email-ledger.service.js';
import { ImapMailbox } from './imap.mailbox.js';
import { Mailbox, NoMailbox } from './mailbox.js';
import { Mailer, NoMailer } from './mailer.js';
import { SmtpMailer } from './smtp.mailer.js';

@Global()
@Module({
  providers: [
    { provide: Mailer, inject: [CONFIG], useFactory: ({ smtpUrl, mailFrom }: Config) => (smtpUrl ? new SmtpMailer({ url: smtpUrl, from: mailFrom }) : new NoMailer()) },
    { provide: Mailbox, inject: [CONFIG], useFactory: ({ imapUrl }: Config) => (imapUrl ? new ImapMailbox({ url: imapUrl }) : new NoMailbox()) },
    EmailLedger,
  ],
  exports: [EmailLedger, Mailbox],
})
export class MailModule {}
