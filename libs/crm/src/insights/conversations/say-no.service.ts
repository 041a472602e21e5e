import { Injectable } from '@nestjs/common';
import { LIMITS } from '#contracts/limits.js';
import { sayNoLetter, type Letter } from '#contracts/texts/say-no.js';
import { SAY_NO_KINDS, type EmailState, type Locale, type SayNoKind } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import { isOneAddress } from '#platform/mail/address.js';
import type { Scope } from '#platform/scope.js';
import { AuditService } from '../../workspaces/audit.service.js';
import { sayNoEmail } from './say-no.email.js';
import { dropLetter, letterContext, letterKey, lettersTo } from './say-no.queries.js';

export interface LetterDraft extends Letter {
  kind: SayNoKind;
  /** The last one of this kind, if one is on its way or gone. */
  sent: { state: EmailState; at: Date } | null;
}

export interface LettersTo {
  to: string | null;
  /** Why it cannot be sent, only copied. */
  blocked: 'no_email' | 'opted_out' | null;
  letters: LetterDraft[];
}

/** Saying no with care: to whoever expects a supplier, and to whoever only gives opinions. One message each, read over first. */
@Injectable()
export class SayNoService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly ledger: EmailLedger, private readonly audit: AuditService) {}

  /** Ready to send, in this language. */
  async drafts({ workspaceId, memberId }: Scope, contactId: string, locale: Locale): Promise<LettersTo> {
    const sql = this.uow.reader;
    const context = await letterContext(sql, workspaceId, contactId, memberId);
    if (!context) throw notFound('contact');
    const known = await lettersTo(sql, workspaceId, contactId);
    const facts = { name: context.name, product: context.product ?? context.team, requests: context.requests, sender: context.sender, team: context.team };
    return {
      to: context.email,
      blocked: context.optedOut ? 'opted_out' : context.email !== null && isOneAddress(context.email) ? null : 'no_email',
      letters: SAY_NO_KINDS.map((kind) => {
        const last = known.find((letter) => letter.kind === kind);
        return { kind, ...sayNoLetter(kind, facts, locale), sent: last ? { state: last.state, at: last.sentAt ?? last.createdAt } : null };
      }),
    };
  }

  /**
   * Leaves after a minute, so that it can be taken back. Safe to repeat: one letter of a kind.
   * @throws DomainError `not_found`, `opted_out`, `validation_failed` without an address, `already_exists`
   */
  async send(scope: Scope, contactId: string, { kind, subject, text, locale }: Letter & { kind: SayNoKind; locale: Locale }): Promise<LettersTo> {
    const { workspaceId } = scope;
    return this.uow.run(async (tx) => {
      await tx.query('select 1 from contacts where workspace_id = $1 and id = $2 for no key update', [workspaceId, contactId]);
      const { to, blocked, letters } = await this.drafts(scope, contactId, locale);
      if (blocked === 'opted_out') throw new DomainError('opted_out');
      if (blocked === 'no_email' || to === null) throw invalid({ field: 'contact.email', code: 'required' });
      if (letters.find((letter) => letter.kind === kind)!.sent) throw new DomainError('already_exists', { what: 'email' });
      await this.ledger.plan({
        workspaceId, key: await letterKey(tx, workspaceId, contactId, kind), purpose: 'say_no', recipient: to, causeId: contactId,
        content: sayNoEmail({ subject, text }, locale), notBefore: new Date((await this.clock.now()).getTime() + LIMITS.mailDelaySeconds * 1000),
      });
      await this.audit.record(scope, { action: 'say_no_sent', subjectType: 'contact', subjectId: contactId, details: { kind } });
      return this.drafts(scope, contactId, locale);
    });
  }

  /** Before it has left. @throws DomainError `undo_too_late` */
  async takeBack(scope: Scope, contactId: string, kind: SayNoKind, locale: Locale): Promise<LettersTo> {
    return this.uow.run(async (tx) => {
      await this.drafts(scope, contactId, locale);
      if (!await dropLetter(tx, scope.workspaceId, contactId, kind)) throw new DomainError('undo_too_late', { seconds: LIMITS.mailDelaySeconds });
      await this.audit.record(scope, { action: 'say_no_taken_back', subjectType: 'contact', subjectId: contactId, details: { kind } });
      return this.drafts(scope, contactId, locale);
    });
  }
}
