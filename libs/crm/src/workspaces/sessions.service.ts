import { Injectable } from '@nestjs/common';
import type { Locale } from '#contracts/vocabulary.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { AuditService } from './audit.service.js';
import type { Identity } from './identity.js';
import { Passwords } from './passwords.js';
import { hashOf, newSecret } from './secrets.rules.js';
import { accountByEmail, endSessionsOfAccount, membershipIn, membershipToOpen, who, workspacesOf, type Membership, type Who } from './sessions.queries.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Days after which a person signs in again, however busy. */
const LIFETIME_DAYS = 30;

export interface OpenedSession {
  /** For the cookie; kept nowhere. */
  secret: string;
  expiresAt: Date;
  membership: Membership;
}

export interface WhoAmI extends Who {
  workspaces: Awaited<ReturnType<typeof workspacesOf>>;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditService,
  ) {}

  /**
   * @param address where the request comes from, for the throttle
   * @param former the session this browser held until now: it ends, so that nobody's planted session survives a sign-in
   * @throws DomainError `sign_in_failed`, whether the person is unknown, the password wrong or no workspace left
   */
  async signIn({ email, password }: { email: string; password: string }, address: string, former: string | null): Promise<OpenedSession> {
    const plainEmail = email.toLowerCase();
    await this.throttle.consume(plainEmail, address);
    const account = await accountByEmail(this.uow.reader, plainEmail);
    const right = await this.passwords.verify(account?.passwordHash ?? null, password);
    const membership = right && account ? await membershipToOpen(this.uow.reader, account.id) : null;
    if (!membership) throw new DomainError('sign_in_failed');
    await this.throttle.forgive(plainEmail, address);
    return this.uow.run(async () => {
      if (former !== null) await this.end(former);
      return this.open(membership);
    });
  }

  /** A new session for someone who has just proved who they are. */
  async open(membership: Membership): Promise<OpenedSession> {
    const secret = newSecret();
    const session = await row<{ expiresAt: Date }>(this.uow.reader, `
      insert into sessions (workspace_id, id, token_hash, account_id, member_id, expires_at)
      values ($1, $2, $3, $4, $5, app.now() + make_interval(days => ${LIFETIME_DAYS})) returning expires_at as "expiresAt"`,
    [membership.workspaceId, newId(), hashOf(secret), membership.accountId, membership.memberId]);
    return { secret, expiresAt: session!.expiresAt, membership };
  }

  async end(secret: string): Promise<void> {
    await this.uow.reader.query('delete from sessions where token_hash = $1', [hashOf(secret)]);
  }

  async whoAmI(member: { workspaceId: string; memberId: string }): Promise<WhoAmI> {
    const [me, workspaces] = [await who(this.uow.reader, member), await workspacesOf(this.uow.reader, member)];
    if (!me) throw new DomainError('unauthenticated');
    return { ...me, workspaces };
  }

  /** Moves this browser's session to another workspace of the same person; a token stays where it was made. */
  async switchWorkspace({ scope, via, credentialId }: Identity, workspaceId: string): Promise<Membership> {
    if (via !== 'session') throw new DomainError('forbidden');
    return this.uow.run(async (tx) => {
      const membership = await membershipIn(tx, scope.accountId, workspaceId);
      if (!membership) throw notFound('workspace');
      await tx.query('update sessions set workspace_id = $3, member_id = $4, last_seen_at = app.now() where workspace_id = $1 and id = $2', [scope.workspaceId, credentialId, workspaceId, membership.memberId]);
      return membership;
    });
  }

  /** One's own name and language. */
  async changeMyself(scope: Scope, { name, locale }: { name?: string; locale?: Locale }): Promise<void> {
    await this.uow.reader.query('update members set name = coalesce($3, name), locale = coalesce($4, locale), version = version + 1, updated_at = app.now() where workspace_id = $1 and id = $2', [scope.workspaceId, scope.memberId, name, locale]);
  }

  /** Ends every session of this person, everywhere, and opens a new one here. */
  async changePassword(scope: Scope, { current, password }: { current: string; password: string }, address: string): Promise<OpenedSession> {
    const account = await row<{ email: string; passwordHash: string | null }>(this.uow.reader, 'select email, password_hash as "passwordHash" from accounts where id = $1', [scope.accountId]);
    if (!account) throw new DomainError('unauthenticated');
    await this.throttle.consume(account.email, address);
    if (!await this.passwords.verify(account.passwordHash, current)) throw new DomainError('sign_in_failed');
    await this.throttle.forgive(account.email, address);
    const passwordHash = await this.passwords.hash(password);
    return this.uow.run(async (tx) => {
      await tx.query('update accounts set password_hash = $2, version = version + 1 where id = $1', [scope.accountId, passwordHash]);
      await endSessionsOfAccount(tx, scope.accountId);
      await this.audit.record(scope, { action: 'password_changed', subjectType: 'member', subjectId: scope.memberId });
      return this.open(scope);
    });
  }
}
