import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { FEWEST_OTHERS, FEWEST_USERS, proposeWeights, type WeightProposal } from '#insight/portrait-proposal.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { updateVersioned } from '#platform/database/update-versioned.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { ScoreRequests } from '../../campaigns/score-requests.js';
import { Product } from '../../products/product.entity.js';
import { AuditService } from '../../workspaces/audit.service.js';
import { answersCounted, campaignIdsOf, decisionsOf, writeDecision, type DecisionRow } from './portrait-proposals.queries.js';
import { evidenceOf, refusalOf, USERS_BEFORE_AGAIN } from './portrait-proposals.rules.js';

export interface PortraitProposals {
  /** The product's, which an answer names. */
  version: number;
  needed: { users: number; others: number; usersAfterRefusal: number };
  criteria: (WeightProposal & { refused: { by: string; at: Date } | null })[];
  /** The latest first. */
  decisions: DecisionRow[];
}

export interface WeightAnswer { criterion: string; weight: number; accepted: boolean }

/** Weights of the portrait, proposed from who became a user. Nothing changes unless a person accepts it, and who did is kept. */
@Injectable()
export class PortraitProposalsService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditService, private readonly scores: ScoreRequests) {}

  /** @throws DomainError `not_found` */
  async ofProduct({ workspaceId }: Scope, productId: string): Promise<PortraitProposals> {
    return this.read(this.uow.reader, workspaceId, productId);
  }

  /**
   * Accepts or refuses one proposal as it was shown.
   * @throws DomainError `not_found`, `etag_stale`, `conflict` where something else is proposed by now
   */
  async answer(scope: Scope, productId: string, version: number, { criterion, weight, accepted }: WeightAnswer): Promise<PortraitProposals> {
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      const { criteria } = await this.read(tx, workspaceId, productId);
      const proposal = criteria.find(({ key }) => key === criterion);
      if (!proposal || proposal.proposed !== weight || proposal.refused !== null) throw new DomainError('conflict');
      const product = (await tx.findOneBy(Product, { workspaceId, id: productId }))!;
      const idealUser = accepted ? { criteria: product.idealUser.criteria.map((each) => (each.key === criterion ? { ...each, weight } : each)) } : product.idealUser;
      // A refusal moves the version too: two people answer it once.
      await updateVersioned(tx, Product, { workspaceId, id: productId, version }, { idealUser });
      const { label, weight: fromWeight, users, others } = proposal;
      await writeDecision(tx, scope, productId, { criterion, label, fromWeight, toWeight: weight, accepted, facts: { users, others } });
      await this.audit.record(scope, { action: accepted ? 'portrait_weight_accepted' : 'portrait_weight_refused', subjectType: 'product', subjectId: productId, details: { criterion, fromWeight, toWeight: weight } });
      if (accepted) {
        const now = await this.clock.now();
        for (const campaignId of await campaignIdsOf(tx, workspaceId, productId)) await this.scores.after(workspaceId, campaignId, now);
      }
      return this.read(tx, workspaceId, productId);
    });
  }

  private async read(tx: EntityManager, workspaceId: string, productId: string): Promise<PortraitProposals> {
    const product = await tx.findOneBy(Product, { workspaceId, id: productId, deletedAt: IsNull() });
    if (!product) throw notFound('product');
    const decisions = await decisionsOf(tx, workspaceId, productId);
    const proposals = proposeWeights(product.idealUser.criteria, evidenceOf(await answersCounted(tx, workspaceId, productId)), decisions.filter(({ accepted }) => accepted));
    return {
      version: product.version, needed: { users: FEWEST_USERS, others: FEWEST_OTHERS, usersAfterRefusal: USERS_BEFORE_AGAIN }, decisions,
      criteria: proposals.map((proposal) => {
        const refusal = refusalOf(proposal, decisions);
        return { ...proposal, refused: refusal && { by: refusal.by, at: refusal.at } };
      }),
    };
  }
}
