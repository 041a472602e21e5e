import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { DEFAULT_CADENCE, type Cadence } from '#contracts/cadence.js';
import type { ScriptVariant } from '#contracts/discourse.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { updateVersioned } from '#platform/database/update-versioned.js';
import { invalid, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { loadInOrder, positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { mergeCadence } from './cadence.rules.js';
import { CampaignAccess } from './campaign-access.js';
import { Campaign } from './campaign.entity.js';
import {
  callersOf, campaignKeys, closeCampaignFollowUps, holdProduct, membersWhoCall, releaseCampaignCards, replaceCallers, type CampaignFilter,
} from './campaign.queries.js';

export interface CampaignInput {
  productId: string;
  name: string;
  segment?: string;
  hypothesis?: string;
  /** Interested organisations wanted. */
  goal?: number;
  script?: string;
  stakeholderScript?: string;
  scriptVariants?: ScriptVariant[];
  /** Over what stands; the defaults stand at first. */
  cadence?: Partial<Cadence>;
  /** Member ids; empty = every caller. */
  callers?: string[];
}

/** The product stays: numbers of two products cannot be compared as one. */
export type CampaignChange = Partial<Omit<CampaignInput, 'productId'>> & { archived?: boolean };
export type CampaignWithCallers = Campaign & { callers: string[] };

@Injectable()
export class CampaignsService {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly cursors: Cursors, private readonly access: CampaignAccess,
  ) {}

  /** The newest first; for a caller those they call for. */
  async list({ workspaceId, memberId, role }: Scope, filter: CampaignFilter, { limit, cursor }: PageRequest): Promise<Page<CampaignWithCallers>> {
    const after = positionAfter(this.cursors, 'campaigns', cursor);
    const sql = this.uow.reader;
    const found = await campaignKeys(sql, workspaceId, filter, role === 'caller' ? memberId : null, after, limit + 1);
    const { items, nextCursor } = this.cursors.page(found, limit, ({ createdAt, id }) => ['campaigns', createdAt, id]);
    return { items: await withCallers(sql, workspaceId, await loadInOrder(sql, Campaign, workspaceId, items.map(({ id }) => id))), nextCursor };
  }

  /** @throws DomainError `not_found`; `forbidden` to a caller of other campaigns */
  async get(scope: Scope, id: string): Promise<CampaignWithCallers> {
    await this.access.assertCaller(this.uow.reader, scope, id);
    return existing(this.uow.reader, scope.workspaceId, id);
  }

  /** @throws DomainError `validation_failed` naming the product, the number of the cadence or the caller that does not hold */
  async create({ workspaceId }: Scope, input: CampaignInput): Promise<CampaignWithCallers> {
    const cadence = mergeCadence(DEFAULT_CADENCE, input.cadence ?? {});
    return this.uow.run(async (tx) => {
      if (!await holdProduct(tx, workspaceId, input.productId)) throw invalid({ field: 'productId', code: 'not_found' });
      const id = newId();
      await tx.insert(Campaign, {
        workspaceId, id, productId: input.productId, name: input.name, segment: input.segment ?? '', hypothesis: input.hypothesis ?? '',
        ...(input.goal === undefined ? {} : { goal: input.goal }), script: input.script ?? '', stakeholderScript: input.stakeholderScript ?? '', scriptVariants: checkedVariants(input.scriptVariants ?? []), cadence,
      });
      await nameCallers(tx, workspaceId, id, input.callers ?? []);
      return existing(tx, workspaceId, id);
    });
  }

  /** A field left out stays, a number of the cadence as well. */
  async change({ workspaceId }: Scope, id: string, version: number, input: CampaignChange): Promise<CampaignWithCallers> {
    return this.uow.run(async (tx) => {
      const current = await existing(tx, workspaceId, id);
      const { name, segment, hypothesis, goal, script, stakeholderScript, archived } = input;
      const scriptVariants = input.scriptVariants && checkedVariants(input.scriptVariants);
      const saysOther = (script !== undefined && script !== current.script) || (scriptVariants !== undefined && JSON.stringify(scriptVariants) !== JSON.stringify(current.scriptVariants));
      await updateVersioned(tx, Campaign, { workspaceId, id, version }, {
        name, segment, hypothesis, goal, script, stakeholderScript, scriptVariants, scriptChangedAt: saysOther ? await this.clock.now() : undefined,
        cadence: input.cadence && mergeCadence(current.cadence, input.cadence),
        archivedAt: archived === undefined ? undefined : archived ? current.archivedAt ?? await this.clock.now() : null,
      });
      if (input.callers) await nameCallers(tx, workspaceId, id, input.callers);
      if (archived) await releaseCampaignCards(tx, workspaceId, id);
      return existing(tx, workspaceId, id);
    });
  }

  /** What was planned for it is cancelled; the calls stay. */
  async remove({ workspaceId }: Scope, id: string, version: number): Promise<void> {
    await this.uow.run(async (tx) => {
      await existing(tx, workspaceId, id);
      await updateVersioned(tx, Campaign, { workspaceId, id, version }, { deletedAt: await this.clock.now() });
      await releaseCampaignCards(tx, workspaceId, id);
      await closeCampaignFollowUps(tx, workspaceId, id);
    });
  }
}

/** One script for a type at an age; one that says nothing is none. @throws DomainError `validation_failed` */
function checkedVariants(variants: readonly ScriptVariant[]): ScriptVariant[] {
  const seen = new Set<string>();
  const problems = variants.flatMap(({ persona, age }, i) => {
    const place = `${persona}/${age}`;
    if (persona === null && age === null) return [{ field: `scriptVariants[${i}].persona`, code: 'required' }];
    if (seen.has(place)) return [{ field: `scriptVariants[${i}].persona`, code: 'twice' }];
    seen.add(place);
    return [];
  });
  if (problems.length > 0) throw invalid(...problems);
  return variants.filter(({ script }) => script.trim() !== '').map(({ persona, age, script }) => ({ persona, age, script }));
}

async function withCallers(tx: EntityManager, workspaceId: string, campaigns: Campaign[]): Promise<CampaignWithCallers[]> {
  const callers = await callersOf(tx, workspaceId, campaigns.map(({ id }) => id));
  return campaigns.map((campaign) => Object.assign(campaign, { callers: callers.get(campaign.id) ?? [] }));
}

async function existing(tx: EntityManager, workspaceId: string, id: string): Promise<CampaignWithCallers> {
  const campaign = await tx.findOneBy(Campaign, { workspaceId, id, deletedAt: IsNull() });
  if (!campaign) throw notFound('campaign');
  return (await withCallers(tx, workspaceId, [campaign]))[0]!;
}

async function nameCallers(tx: EntityManager, workspaceId: string, id: string, callers: readonly string[]): Promise<void> {
  const known = await membersWhoCall(tx, workspaceId, callers);
  const unknown = callers.flatMap((memberId, i) => (known.has(memberId) ? [] : [{ field: `callers[${i}]`, code: 'not_found' }]));
  if (unknown.length > 0) throw invalid(...unknown);
  await replaceCallers(tx, workspaceId, id, [...known]);
}
