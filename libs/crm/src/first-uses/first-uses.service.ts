import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { LIMITS } from '#contracts/limits.js';
import { Clock } from '#platform/clock/clock.js';
import type { Sql } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { invalid, notFound } from '#platform/errors/domain-error.js';
import { InstallationSecret } from '#platform/installation/installation-secret.js';
import type { Scope } from '#platform/scope.js';
import { moveTarget } from '../campaigns/stage-change.queries.js';
import { TargetsService } from '../campaigns/targets.service.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Product } from '../products/product.entity.js';
import { emailToHash, padsOf } from './email-hash.rules.js';
import { insertFirstUse, organisationOfEmail, organisationOfEmailHash, readFirstUse, targetOfProduct, type FirstUseRow } from './first-use.queries.js';

/** Exactly one of the three says who. */
export interface FirstUseInput { productId: string; at: Date; organisationId?: string | undefined; email?: string | undefined; emailHash?: string | undefined }

const DAY_MS = 86_400_000;

/** First uses, told by the product itself: the only thing called a conversion. */
@Injectable()
export class FirstUsesService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly targets: TargetsService, private readonly secret: InstallationSecret) {}

  /**
   * Keeps an organisation's first use of a product and moves its target to `first_user`. Told again, it answers the first
   * one: the product may tell every use and repeat itself.
   * @returns null for an address that nobody here has, so that a product may tell of all its users.
   * @throws DomainError `not_found` for the product, `validation_failed` for a moment to come or more than 30 days back, for
   * an unknown organisation, or where not exactly one of organisation, address and hash is given
   */
  async record(scope: Scope, input: FirstUseInput): Promise<FirstUseRow | null> {
    const { workspaceId } = scope;
    const occurredAt = await this.moment(input.at);
    return this.uow.run(async (tx) => {
      if (!await tx.existsBy(Product, { workspaceId, id: input.productId, deletedAt: IsNull() })) throw notFound('product');
      const organisationId = await this.organisation(tx, workspaceId, input, (id) => tx.existsBy(Organisation, { workspaceId, id, deletedAt: IsNull() }));
      if (organisationId === null) return null;
      const known = await readFirstUse(tx, workspaceId, input.productId, organisationId);
      if (known) return known;
      const found = await targetOfProduct(tx, workspaceId, input.productId, organisationId);
      const target = found && await this.targets.locked(tx, scope, found.id);
      // Whoever objected stays out of every list; that they use the product is a fact all the same.
      const moved = target && target.stage !== 'do_not_contact' ? target : null;
      const made = await insertFirstUse(tx, scope, { productId: input.productId, organisationId, targetId: moved?.id ?? null, occurredAt });
      // Somebody told it while we waited for the target.
      if (!made) return readFirstUse(tx, workspaceId, input.productId, organisationId);
      if (moved && moved.stage !== 'first_user') {
        await moveTarget(tx, {
          workspaceId, campaignId: moved.campaign_id, targetId: moved.id, from: moved.stage, to: 'first_user', proves: 'first_user', cause: 'first_use', memberId: scope.memberId, occurredAt,
        });
        await tx.query('update targets set version = version + 1, updated_at = app.now() where workspace_id = $1 and id = $2', [workspaceId, moved.id]);
      }
      return made;
    });
  }

  /** The key under which the team's product hashes addresses: 64 characters, the same for ever, another for each team. */
  hashKey({ workspaceId }: Pick<Scope, 'workspaceId'>): string {
    return Buffer.from(this.secret.sign('first-use', workspaceId), 'base64url').toString('hex');
  }

  private async organisation(sql: Sql, workspaceId: string, { organisationId, email, emailHash }: FirstUseInput, exists: (id: string) => Promise<boolean>): Promise<string | null> {
    const given = [organisationId, email, emailHash].filter((value) => value !== undefined);
    if (given.length !== 1) throw invalid({ field: given.length === 0 ? 'organisationId' : email === undefined ? 'emailHash' : 'email', code: given.length === 0 ? 'required' : 'not_together' });
    if (organisationId !== undefined) {
      if (!await exists(organisationId)) throw invalid({ field: 'organisationId', code: 'not_found' });
      return organisationId;
    }
    return email !== undefined
      ? organisationOfEmail(sql, workspaceId, emailToHash(email))
      : organisationOfEmailHash(sql, workspaceId, padsOf(this.hashKey({ workspaceId })), emailHash!);
  }

  private async moment(at: Date): Promise<Date> {
    const now = await this.clock.now();
    const ahead = at.getTime() - now.getTime();
    if (ahead < -LIMITS.occurredAtDaysBack * DAY_MS) throw invalid({ field: 'at', code: 'too_long_ago', params: { days: LIMITS.occurredAtDaysBack } });
    if (ahead > DAY_MS) throw invalid({ field: 'at', code: 'in_the_future' });
    // A server's clock that runs ahead must not date a fact into the future.
    return ahead > 0 ? now : at;
  }
}
