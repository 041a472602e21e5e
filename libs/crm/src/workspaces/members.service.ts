import { Injectable } from '@nestjs/common';
import type { Locale, Role } from '#contracts/vocabulary.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import type { Scope } from '#platform/scope.js';
import { AuditService } from './audit.service.js';
import { MemberLinksService, type NewLink } from './member-links.service.js';
import { accountToInvite, addMember, listMembers, memberById, otherAdmins, type MemberView } from './members.queries.js';
import { endSessionsOfMember } from './sessions.queries.js';

export interface Invitation { email: string; role: Role; name?: string; locale?: Locale }

/** Who belongs to the workspace, as what. Admins only change it. */
@Injectable()
export class MembersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cursors: Cursors,
    private readonly links: MemberLinksService,
    private readonly audit: AuditService,
  ) {}

  async list(scope: Scope, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<MemberView>> {
    const [after = null] = this.cursors.decode(cursor) ?? [];
    const found = await listMembers(this.uow.reader, scope.workspaceId, { limit: limit + 1, after });
    return this.cursors.page(found, limit, (last) => [last.id]);
  }

  async get(scope: Scope, id: string): Promise<MemberView> {
    const member = await memberById(this.uow.reader, scope.workspaceId, id);
    if (!member) throw notFound('member');
    return member;
  }

  /**
   * A person who has a password already just finds one more workspace; a new one gets a one-time link. Someone still
   * invited elsewhere must answer there first: whoever holds that link could otherwise come in here as them.
   * @throws DomainError `already_exists`, `conflict`
   */
  async invite(scope: Scope, { email, role, name, locale = scope.locale }: Invitation): Promise<{ member: MemberView; link: NewLink | null }> {
    const address = email.toLowerCase();
    return this.uow.run(async (tx) => {
      const account = await accountToInvite(tx, { id: newId(), email: address, workspaceId: scope.workspaceId });
      if (!account.hasPassword && account.elsewhere) throw new DomainError('conflict', { reason: 'invited_elsewhere' });
      const added = await addMember(tx, { workspaceId: scope.workspaceId, id: newId(), accountId: account.id, name: name ?? address.split('@')[0]!, role, locale });
      if (!added) throw new DomainError('already_exists', { what: 'member' });
      await this.audit.record(scope, { action: 'member_invited', subjectType: 'member', subjectId: added.id, details: { role } });
      const member = await this.get(scope, added.id);
      return { member, link: account.hasPassword ? null : await this.links.mint(scope, member) };
    });
  }

  /**
   * A new link for someone who lost theirs, or their password. Not for people of other workspaces nor for the founder:
   * the link would open more than this workspace.
   */
  async renewLink(scope: Scope, id: string): Promise<{ member: MemberView; link: NewLink }> {
    return this.uow.run(async (tx) => {
      const member = await this.get(scope, id);
      const account = await accountToInvite(tx, { id: newId(), email: member.email, workspaceId: scope.workspaceId });
      if (account.elsewhere || (account.founder && account.id !== scope.accountId)) throw new DomainError('forbidden');
      await this.audit.record(scope, { action: 'member_link_renewed', subjectType: 'member', subjectId: id });
      return { member, link: await this.links.mint(scope, member) };
    });
  }

  /** A change of role ends the member's sessions. */
  async change(scope: Scope, id: string, version: number, changes: { role?: Role; name?: string; locale?: Locale }): Promise<MemberView> {
    return this.uow.run(async (tx) => {
      const others = await otherAdmins(tx, scope.workspaceId, id);
      const before = await this.get(scope, id);
      if (changes.role !== undefined && changes.role !== 'admin' && before.role === 'admin' && others === 0) throw new DomainError('last_admin');
      const changed = await row(tx, `
        update members set role = coalesce($4, role), name = coalesce($5, name), locale = coalesce($6, locale), version = version + 1, updated_at = app.now()
         where workspace_id = $1 and id = $2 and version = $3 and removed_at is null returning id`,
      [scope.workspaceId, id, version, changes.role, changes.name, changes.locale]);
      if (!changed) throw new DomainError('etag_stale');
      if (changes.role !== undefined && changes.role !== before.role) {
        await endSessionsOfMember(tx, scope.workspaceId, id);
        await this.audit.record(scope, { action: 'member_role_changed', subjectType: 'member', subjectId: id, details: { from: before.role, to: changes.role } });
      }
      return this.get(scope, id);
    });
  }

  /** Their sessions, tokens and links end; what they did stays under their name. */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    await this.uow.run(async (tx) => {
      const others = await otherAdmins(tx, scope.workspaceId, id);
      const member = await this.get(scope, id);
      if (member.role === 'admin' && others === 0) throw new DomainError('last_admin');
      const removed = await row(tx, `
        update members set removed_at = app.now(), version = version + 1, updated_at = app.now()
         where workspace_id = $1 and id = $2 and version = $3 and removed_at is null returning id`, [scope.workspaceId, id, version]);
      if (!removed) throw new DomainError('etag_stale');
      await endSessionsOfMember(tx, scope.workspaceId, id);
      await tx.query('update tokens set revoked_at = app.now() where workspace_id = $1 and member_id = $2 and revoked_at is null', [scope.workspaceId, id]);
      await tx.query('update member_links set used_at = app.now() where workspace_id = $1 and member_id = $2 and used_at is null', [scope.workspaceId, id]);
      await this.audit.record(scope, { action: 'member_removed', subjectType: 'member', subjectId: id });
    });
  }
}
