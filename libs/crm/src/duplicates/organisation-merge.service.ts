import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { updateVersioned } from '#platform/database/update-versioned.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { ensureHolds } from '../campaigns/hold.queries.js';
import { ScoreRequests } from '../campaigns/score-requests.js';
import { requeueRepaired } from '../campaigns/target.queries.js';
import { beginJournal, endJournal } from '../operations/journal.queries.js';
import { writeOperation } from '../operations/operation.queries.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { parentMakesCircle } from '../organisations/organisation.queries.js';
import { OrganisationsService, type OrganisationWithPhones } from '../organisations/organisations.service.js';
import { AuditService } from '../workspaces/audit.service.js';
import { hasNumber, lockForMerge, mergeHolds } from './merge-target.queries.js';
import { mergeDone, moveOrganisationRecords, retireOrganisation } from './merge-record.queries.js';
import { MergedOptOuts } from './merged-opt-outs.js';
import { MergedTargets } from './merged-targets.js';
import { agreeingIdentifiers, ORGANISATION_FIELDS, pickedColumns, type OrganisationField, type Side } from './merged-fields.rules.js';
import { mergedNote } from './merged-target.rules.js';

export interface MergeInput<Field extends string> {
  /** The record that stays. */
  intoId: string;
  /** What a person picked; a field left out keeps the value of the record that stays, or takes the other's where it has none. */
  fields: Partial<Record<Field, Side>>;
  /** The versions that the person saw; null does not ask. */
  version: number | null;
  intoVersion: number | null;
}

export interface MergedOrganisation { organisation: OrganisationWithPhones; operationId: string }

/** Two organisations that are one: the history of both, one target per campaign, oppositions first. */
@Injectable()
export class OrganisationMerge {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly organisations: OrganisationsService, private readonly targets: MergedTargets,
    private readonly optOuts: MergedOptOuts, private readonly scores: ScoreRequests, private readonly audit: AuditService,
  ) {}

  /**
   * Makes one organisation the other, for 10 minutes to be taken back. Asked again, it is answered again.
   * @throws DomainError `not_found`, `etag_stale`, `validation_failed` for an `into` that is unknown or itself, or a parent that would be its own ancestor
   */
  async merge(scope: Scope, fromId: string, { intoId, fields, version, intoVersion }: MergeInput<OrganisationField>): Promise<MergedOrganisation> {
    if (fromId === intoId) throw invalid({ field: 'into', code: 'itself' });
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      const [from, into, targets] = await this.locked(tx, workspaceId, fromId, intoId);
      const done = await mergeDone(tx, workspaceId, 'organisations', fromId, intoId);
      if (done && into) return { organisation: await this.organisations.get(scope, intoId), operationId: done };
      if (!from) throw notFound('organisation');
      if (!into) throw invalid({ field: 'into', code: 'not_found' });
      if ((version !== null && from.version !== version) || (intoVersion !== null && into.version !== intoVersion)) throw new DomainError('etag_stale');
      const changes = await this.changesOf(tx, workspaceId, from, into, fields);
      const objected = await this.optOuts.ofOrganisations(tx, workspaceId, [from, into]);

      const operationId = await writeOperation(tx, workspaceId, { kind: 'organisations_merged', memberId: scope.memberId, applied: { fromId, intoId } }, []);
      await beginJournal(tx, operationId);
      const mergedTargets = await this.targets.merge(tx, scope, targets, { fromId, intoId });
      await mergeHolds(tx, workspaceId, { fromId, intoId, targets: mergedTargets });
      await updateVersioned(tx, Organisation, { workspaceId, id: intoId, version: into.version }, changes);
      await moveOrganisationRecords(tx, workspaceId, fromId, intoId);
      await retireOrganisation(tx, workspaceId, fromId, intoId);
      if (objected) await this.optOuts.spread(tx, scope, objected, { organisationId: intoId });
      if (await hasNumber(tx, workspaceId, intoId)) await requeueRepaired(tx, workspaceId, intoId);
      await endJournal(tx);

      await this.audit.record(scope, { action: 'organisations_merged', subjectType: 'organisation', subjectId: intoId, details: { operationId, fromId } });
      const now = await this.clock.now();
      for (const campaignId of new Set(targets.map((target) => target.campaignId))) await this.scores.after(workspaceId, campaignId, now);
      return { organisation: await this.organisations.get(scope, intoId), operationId };
    });
  }

  private async locked(tx: EntityManager, workspaceId: string, fromId: string, intoId: string): Promise<[Organisation | undefined, Organisation | undefined, Awaited<ReturnType<typeof lockForMerge>>]> {
    const known = await tx.findBy(Organisation, { workspaceId, id: In([fromId, intoId]), deletedAt: IsNull() });
    await ensureHolds(tx, workspaceId, known.map(({ id }) => id).sort());
    const targets = await lockForMerge(tx, workspaceId, [fromId, intoId]);
    const found = await tx.find(Organisation, { where: { workspaceId, id: In([fromId, intoId]), deletedAt: IsNull() }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    return [found.find(({ id }) => id === fromId), found.find(({ id }) => id === intoId), targets];
  }

  private async changesOf(tx: EntityManager, workspaceId: string, from: Organisation, into: Organisation, fields: MergeInput<OrganisationField>['fields']): Promise<Partial<Organisation>> {
    const picked = agreeingIdentifiers(pickedColumns(ORGANISATION_FIELDS, fields, { ...from }, { ...into }), { ...into }) as Partial<Organisation>;
    const { parentId } = picked;
    if (parentId && (parentId === into.id || await parentMakesCircle(tx, workspaceId, into.id, parentId))) {
      if (fields.parentId && parentId !== into.id) throw invalid({ field: 'fields.parentId', code: 'own_ancestor' });
      delete picked.parentId;
    }
    return {
      ...picked,
      ...(fields.note ? {} : { note: mergedNote(into.note, from.note) }),
      attributes: { ...from.attributes, ...into.attributes },
      tags: [...new Set([...into.tags, ...from.tags])],
      optedOutAt: earlier(into.optedOutAt, from.optedOutAt),
    };
  }
}

export const earlier = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : a ?? b);
