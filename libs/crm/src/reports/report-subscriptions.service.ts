import { Injectable } from '@nestjs/common';
import type { ReportAudience, Role } from '#contracts/vocabulary.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { InstallationSecret } from '#platform/installation/installation-secret.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { memberById } from '../workspaces/members.queries.js';
import { hashOf } from '../workspaces/secrets.rules.js';
import {
  activeSubscriptions, changeSubscription, endByToken, insertSubscription, listSubscriptions, membersWithoutSubscription, resumeSubscription,
  subscriptionById, subscriptionOf, type SubscriptionChange, type SubscriptionView,
} from './report-subscriptions.queries.js';

export interface SubscriptionInput { memberId: string; audience?: ReportAudience | undefined; everyWeeks?: number | undefined }

/** The team's report names organisations: it is for those who lead. */
export const audienceFor = (role: Role): ReportAudience => (role === 'admin' || role === 'lead' ? 'team' : 'viewer');

/** Who gets the weekly report, how often, and as whom. */
@Injectable()
export class ReportSubscriptionsService {
  constructor(private readonly uow: UnitOfWork, private readonly cursors: Cursors, private readonly secret: InstallationSecret) {}

  async list(scope: Scope, { limit, cursor }: PageRequest): Promise<Page<SubscriptionView>> {
    const after = positionAfter(this.cursors, 'report-subscriptions', cursor);
    await this.ensureDefaults(scope.workspaceId);
    const found = await listSubscriptions(this.uow.reader, scope.workspaceId, { limit: limit + 1, after: after?.[0] ?? null });
    return this.cursors.page(found, limit, ({ id }) => ['report-subscriptions', id]);
  }

  /**
   * Subscribes a member, again if they had ended it.
   * @throws DomainError `validation_failed` for an unknown member or the team's report for a viewer, `already_exists`
   */
  async create(scope: Scope, { memberId, audience, everyWeeks = 1 }: SubscriptionInput): Promise<SubscriptionView> {
    return this.uow.run(async (tx) => {
      const member = await memberById(tx, scope.workspaceId, memberId);
      if (!member) throw invalid({ field: 'memberId', code: 'not_found' });
      const wanted = allowed(member.role, audience ?? audienceFor(member.role));
      const made = (await insertSubscription(tx, this.newSubscription(scope.workspaceId, memberId, wanted, everyWeeks)))
        || (await resumeSubscription(tx, scope.workspaceId, memberId, wanted, everyWeeks));
      if (!made) throw new DomainError('already_exists', { what: 'report' });
      return (await subscriptionOf(tx, scope.workspaceId, memberId))!;
    });
  }

  /** @throws DomainError `not_found`, `etag_stale`, `validation_failed` */
  async change(scope: Scope, id: string, version: number, change: SubscriptionChange): Promise<SubscriptionView> {
    return this.uow.run(async (tx) => {
      const before = await subscriptionById(tx, scope.workspaceId, id);
      if (!before) throw notFound('report');
      if (change.audience) allowed(before.role, change.audience);
      if (!(await changeSubscription(tx, scope.workspaceId, id, version, change))) throw new DomainError('etag_stale');
      return (await subscriptionById(tx, scope.workspaceId, id))!;
    });
  }

  /** Ends it. The row stays, so that nobody is subscribed again by default. @throws DomainError `not_found`, `etag_stale` */
  async end(scope: Scope, id: string, version: number): Promise<void> {
    await this.change(scope, id, version, { subscribed: false });
  }

  /** Subscribes the leads, admins and viewers who joined since. */
  async ensureDefaults(workspaceId: string): Promise<void> {
    for (const { id, role } of await membersWithoutSubscription(this.uow.reader, workspaceId)) {
      await insertSubscription(this.uow.reader, this.newSubscription(workspaceId, id, audienceFor(role), 1));
    }
  }

  /** Everybody who gets mail; whoever may not read the team's report any more gets the viewers'. */
  async active(workspaceId: string): Promise<SubscriptionView[]> {
    const found = await activeSubscriptions(this.uow.reader, workspaceId);
    return found.map((each) => ({ ...each, audience: audienceFor(each.role) === 'viewer' ? 'viewer' : each.audience }));
  }

  of(workspaceId: string, memberId: string): Promise<SubscriptionView | null> {
    return subscriptionOf(this.uow.reader, workspaceId, memberId);
  }

  /** What the link in the mail carries. Made again for each mail from the installation's secret: only its hash is kept. */
  tokenOf(subscriptionId: string): string {
    return this.secret.sign('unsubscribe', subscriptionId);
  }

  /** Ends the subscription of whoever holds the token. Twice, or with a token of nobody: nothing happens, and nothing tells. */
  async endByToken(token: string): Promise<void> {
    await endByToken(this.uow.reader, hashOf(token));
  }

  private newSubscription(workspaceId: string, memberId: string, audience: ReportAudience, everyWeeks: number): Parameters<typeof insertSubscription>[1] {
    const id = newId();
    return { workspaceId, id, memberId, audience, everyWeeks, tokenHash: hashOf(this.tokenOf(id)) };
  }
}

function allowed(role: Role, audience: ReportAudience): ReportAudience {
  if (audience === 'team' && audienceFor(role) !== 'team') throw invalid({ field: 'audience', code: 'not_allowed' });
  return audience;
}
