import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.token.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import type { Scope } from '#platform/scope.js';
import { AuditService } from './audit.service.js';
import { memberInvitationEmail } from './member-invitation.email.js';
import type { MemberView } from './members.queries.js';
import { Passwords } from './passwords.js';
import { hashOf, newSecret } from './secrets.rules.js';
import { endSessionsOfAccount, type Membership } from './sessions.queries.js';

const LIFETIME_DAYS = 7;

export interface NewLink {
  /** The token stands behind `#`: a browser never sends it to a server, so it reaches no log. */
  url: string;
  expiresAt: Date;
}

/** One-time links by which a member chooses a password. */
@Injectable()
export class MemberLinksService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly ledger: EmailLedger,
    private readonly passwords: Passwords,
    private readonly audit: AuditService,
  ) {}

  /**
   * The member's former links are worth nothing from now on. It is mailed where a mail server is configured; else the
   * admin passes it on, and no message holds it: whoever may read kept messages could otherwise come in as the member.
   */
  async mint(scope: Scope, member: MemberView): Promise<NewLink> {
    const token = newSecret();
    const id = newId();
    return this.uow.run(async (tx) => {
      await tx.query('update member_links set used_at = app.now() where workspace_id = $1 and member_id = $2 and used_at is null', [scope.workspaceId, member.id]);
      const link = await row<{ expiresAt: Date }>(tx, `
        insert into member_links (workspace_id, id, member_id, token_hash, expires_at) values ($1, $2, $3, $4, app.now() + make_interval(days => ${LIFETIME_DAYS}))
        returning expires_at as "expiresAt"`, [scope.workspaceId, id, member.id, hashOf(token)]);
      const made = { url: `${this.config.publicUrl}/join#token=${token}`, expiresAt: link!.expiresAt };
      if (this.ledger.sends) await this.mail(scope, member, id, made);
      return made;
    });
  }

  /** Whether the admin must pass the link on, because no mail leaves this installation. */
  get handedOver(): boolean {
    return !this.ledger.sends;
  }

  private async mail({ workspaceId }: Scope, member: MemberView, linkId: string, { url, expiresAt }: NewLink): Promise<void> {
    const workspace = await row<{ name: string; timeZone: string }>(this.uow.reader, 'select name, time_zone as "timeZone" from workspaces where id = $1', [workspaceId]);
    const content = memberInvitationEmail({ url, expiresAt, workspaceName: workspace!.name, timeZone: workspace!.timeZone, locale: member.locale });
    await this.ledger.plan({ workspaceId, key: `invite_member:${linkId}`, purpose: 'invite_member', recipient: member.email, content, causeId: member.id });
  }

  /** @throws DomainError `link_expired` for a link that is unknown, used, replaced or older than 7 days. */
  async accept({ token, password, name }: { token: string; password: string; name?: string }): Promise<Membership> {
    const tokenHash = hashOf(token);
    const open = await row(this.uow.reader, 'select 1 from member_links where token_hash = $1 and used_at is null and expires_at > app.now()', [tokenHash]);
    if (!open) throw new DomainError('link_expired');
    const passwordHash = await this.passwords.hash(password);
    return this.uow.run(async (tx) => {
      const used = await row<Membership>(tx, `
        update member_links l set used_at = app.now() from members m
         where l.token_hash = $1 and l.used_at is null and l.expires_at > app.now()
           and m.workspace_id = l.workspace_id and m.id = l.member_id and m.removed_at is null
        returning m.workspace_id as "workspaceId", m.id as "memberId", m.account_id as "accountId"`, [tokenHash]);
      if (!used) throw new DomainError('link_expired');
      await tx.query('update accounts set password_hash = $2, version = version + 1 where id = $1', [used.accountId, passwordHash]);
      await tx.query('update members set name = coalesce($3, name), version = version + 1, updated_at = app.now() where workspace_id = $1 and id = $2', [used.workspaceId, used.memberId, name]);
      await endSessionsOfAccount(tx, used.accountId);
      await this.audit.record(used, { action: 'member_joined', subjectType: 'member', subjectId: used.memberId });
      return used;
    });
  }
}
