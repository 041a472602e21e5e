import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Stage } from '#contracts/vocabulary.js';
import { row, rows } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { openTestOffice, seen, type TestOffice } from '#testing/test-office.js';
import { openTestQueue, type TestQueue } from '#testing/test-queue.js';
import { CampaignAccess } from '../campaigns/campaign-access.js';
import { ScoreRequests } from '../campaigns/score-requests.js';
import { addTargets } from '../campaigns/target.queries.js';
import { TargetsService } from '../campaigns/targets.service.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { FollowUpAlarms } from '../follow-ups/follow-up-alarms.service.js';
import { openFollowUp, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { TargetStagesService } from '../follow-ups/target-stages.service.js';
import { CallListService } from '../insights/call-list/call-list.service.js';
import { wasOfKind } from '../insights/personas/visible-facts.js';
import { PersonaService } from '../insights/personas/persona.service.js';
import { OrganisationListeners } from '../organisations/organisation-listeners.js';
import { Fingerprints } from '../suppressions/fingerprints.js';
import { OptOutListeners } from '../suppressions/opt-out-listeners.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { AuditService } from '../workspaces/audit.service.js';
import { BulkTargets, type BulkSet } from './bulk-targets.service.js';
import { OperationUndoers } from './operation-undoers.js';
import { TargetRemoval } from './target-removal.service.js';
import { UndoOperations } from './undo-operations.service.js';

const TOMORROW = new Date(Date.now() + 86_400_000);

describe('a bulk change', () => {
  let office: TestOffice;
  let lead: Scope;
  let bruno: Scope;
  let campaignId: string;
  let targetIds: string[];
  let bulk: BulkTargets;
  let undoing: UndoOperations;
  let removal: TargetRemoval;
  let targets: TargetsService;
  let queue: TestQueue;
  let alarms: FollowUpAlarms;
  beforeAll(async () => {
    office = await openTestOffice();
    const access = new CampaignAccess();
    const audit = new AuditService(office.uow, office.cursors);
    targets = new TargetsService(office.uow, access);
    queue = await openTestQueue(office, 'postgres');
    alarms = new FollowUpAlarms(office.uow, queue.queues, queue.sweeps);
    const suppressions = new SuppressionsService(new Fingerprints(office.secret), new OptOutListeners());
    const contacts = new ContactsService(office.uow, office.clock, office.cursors, suppressions, new OrganisationListeners());
    const personas = new PersonaService(office.uow, office.clock, contacts, audit);
    bulk = new BulkTargets(
      office.uow, office.clock, access, new CallListService(office.uow, access, office.cursors, personas),
      new TargetStagesService(office.uow, targets, office.clock), alarms, audit, new ScoreRequests(office.uow, queue.queues),
    );
    undoing = new UndoOperations(office.uow, office.clock, alarms, audit, new OperationUndoers());
    removal = new TargetRemoval(office.uow, targets, audit);
  });
  afterAll(async () => {
    await alarms.settled();
    await queue.close();
    await office.close();
  });
  beforeEach(async () => {
    await office.moveTo(null);
    lead = await office.otherTeam();
    bruno = await office.member('caller', lead.workspaceId);
    const productId = newId();
    campaignId = newId();
    await office.db.query('insert into products (workspace_id, id, name) values ($1, $2, $3)', [lead.workspaceId, productId, 'Escale']);
    await office.db.query('insert into campaigns (workspace_id, id, product_id, name) values ($1, $2, $3, $4)', [lead.workspaceId, campaignId, productId, 'Opérateurs']);
    targetIds = await onTheList('Mucem', 'Inrap', 'Shom');
  });

  const onTheList = async (...names: string[]): Promise<string[]> => {
    const ids = names.map(() => newId());
    for (const [i, name] of names.entries()) {
      await office.db.query('insert into organisations (workspace_id, id, name, name_key, city) values ($1, $2, $3, lower($3), $4)', [lead.workspaceId, ids[i], name, 'Paris']);
    }
    return addTargets(office.db, { workspaceId: lead.workspaceId, campaignId, organisationIds: ids, kind: 'prospect', source: 'list', memberId: lead.memberId });
  };
  const change = (set: BulkSet, ids = targetIds) => bulk.change(lead, campaignId, { ids }, set);
  const state = (id: string) => seen<{ stage: Stage; assignee_id: string | null; attempts: number; next_kind: string | null; version: number; deleted_at: Date | null }>(
    office, 'select stage, assignee_id, attempts, next_kind, version, deleted_at from targets where workspace_id = $1 and id = $2', [lead.workspaceId, id]);
  const planned = async (targetId: string, kind: 'retry' | 'call_back') => {
    const id = await openFollowUp(office.db, {
      workspaceId: lead.workspaceId, campaignId, targetId, contactId: null, kind, dueAt: TOMORROW, reasonCode: 'chosen_by_caller', reasonParams: {}, assigneeId: null, madeById: lead.memberId, callId: null,
    });
    await refreshNextStep(office.db, lead.workspaceId, [targetId]);
    return id!;
  };
  const status = async (id: string) => (await seen<{ status: string }>(office, 'select status from follow_ups where workspace_id = $1 and id = $2', [lead.workspaceId, id])).status;

  it('gives targets to somebody and takes them back as they were', async () => {
    await targets.change(lead, targetIds[0]!, 1, { assigneeId: lead.memberId });
    const { operationId, changed, refused } = await change({ assigneeId: bruno.memberId });
    expect({ changed, refused }).toEqual({ changed: 3, refused: 0 });
    expect((await state(targetIds[0]!)).assignee_id).toBe(bruno.memberId);

    expect(await undoing.undo(lead, operationId)).toEqual({ restored: 3, left: 0 });
    expect(await Promise.all(targetIds.map(async (id) => (await state(id)).assignee_id))).toEqual([lead.memberId, null, null]);
  });

  it('makes stakeholders of targets and prospects again on undo, keeping when, so that what was reported stays', async () => {
    const kinds = async () => (await rows<{ kind: string }>(office.db, 'select kind from targets where workspace_id = $1 and id = any($2::uuid[]) order by position', [lead.workspaceId, targetIds])).map(({ kind }) => kind);
    const prospectsKnownAt = (knownAt: Date) => seen<{ count: number }>(
      office, `select count(*)::int from targets t where t.workspace_id = $1 and t.id = any($2::uuid[]) and ${wasOfKind('t', 'prospect', '$3')}`, [lead.workspaceId, targetIds, knownAt]);
    const before = await office.clock.now();
    await office.moveTo(new Date(before.getTime() + 60_000));
    const { operationId, changed } = await change({ kind: 'stakeholder' }, targetIds.slice(0, 2));
    expect([changed, await kinds()]).toEqual([2, ['stakeholder', 'stakeholder', 'prospect']]);
    expect(await change({ kind: 'stakeholder' }, [targetIds[0]!])).toMatchObject({ changed: 0, refused: 0 });
    expect([await prospectsKnownAt(before), await prospectsKnownAt(new Date(before.getTime() + 120_000))]).toEqual([{ count: 3 }, { count: 1 }]);

    await office.moveTo(new Date(before.getTime() + 180_000));
    expect(await undoing.undo(lead, operationId)).toEqual({ restored: 2, left: 0 });
    expect(await kinds()).toEqual(['prospect', 'prospect', 'prospect']);
    expect([await prospectsKnownAt(before), await prospectsKnownAt(new Date(before.getTime() + 120_000)), await prospectsKnownAt(new Date(before.getTime() + 240_000))])
      .toEqual([{ count: 3 }, { count: 1 }, { count: 3 }]);
  });

  it('means by a filter the same rows as the list', async () => {
    const { changed } = await bulk.change(lead, campaignId, { filter: { q: 'inrap' } }, { assigneeId: bruno.memberId });
    expect(changed).toBe(1);
    expect(await Promise.all(targetIds.map(async (id) => (await state(id)).assignee_id))).toEqual([null, bruno.memberId, null]);
  });

  it('sets targets aside with a reason, closes what was due, and opens it again on undo with a new alarm', async () => {
    const followUp = await planned(targetIds[0]!, 'retry');
    const { operationId } = await change({ stage: 'set_aside', reason: 'Hors cible' });
    expect(await state(targetIds[0]!)).toMatchObject({ stage: 'set_aside', next_kind: null });
    expect(await status(followUp)).toBe('cancelled');

    expect(await undoing.undo(lead, operationId)).toEqual({ restored: 3, left: 0 });
    expect(await state(targetIds[0]!)).toMatchObject({ stage: 'to_call', next_kind: 'retry' });
    expect(await status(followUp)).toBe('scheduled');
    await alarms.settled();
    expect(await seen(office, 'select generation, dispatched_at is not null as dispatched from follow_ups where id = $1', [followUp])).toEqual({ generation: 2, dispatched: true });
    const facts = await rows<{ voided: boolean; to_stage: string }>(office.db,
      'select to_stage, voided_at is not null as voided from stage_changes where workspace_id = $1 and target_id = $2 order by seq', [lead.workspaceId, targetIds[0]]);
    expect(facts).toEqual([{ to_stage: 'to_call', voided: false }, { to_stage: 'set_aside', voided: true }]);
  });

  it('asks for a reason, and leaves a stage that only calls and invitations prove', async () => {
    await expect(change({ stage: 'set_aside', reason: ' ' })).rejects.toMatchObject({ code: 'reason_required' });
    expect(await change({ stage: 'interested', reason: 'Je le sens' })).toMatchObject({ changed: 0, refused: 3 });
    await office.db.query(`update targets set stage = 'do_not_contact' where workspace_id = $1 and id = $2`, [lead.workspaceId, targetIds[2]]);
    expect(await change({ stage: 'set_aside', reason: 'Hors cible' })).toMatchObject({ changed: 2, refused: 1 });
  });

  it('plans a follow-up in place of an automatic one, never of a promise', async () => {
    const automatic = await planned(targetIds[0]!, 'retry');
    const promise = await planned(targetIds[1]!, 'call_back');
    const { operationId, changed, refused } = await change({ followUp: { dueAt: TOMORROW, assigneeId: bruno.memberId } });
    expect({ changed, refused }).toEqual({ changed: 2, refused: 1 });
    expect([await status(automatic), await status(promise)]).toEqual(['superseded', 'scheduled']);
    expect(await state(targetIds[1]!)).toMatchObject({ next_kind: 'call_back' });
    expect(await state(targetIds[2]!)).toMatchObject({ next_kind: 'task' });

    await undoing.undo(lead, operationId);
    expect([await status(automatic), await status(promise)]).toEqual(['scheduled', 'scheduled']);
    expect((await state(targetIds[2]!)).next_kind).toBeNull();
  });

  it('restores only what nobody changed since', async () => {
    const { operationId } = await change({ assigneeId: bruno.memberId, stage: 'not_now', reason: 'En septembre' });
    await targets.change(lead, targetIds[0]!, (await state(targetIds[0]!)).version, { assigneeId: lead.memberId });
    await change({ stage: 'set_aside', reason: 'Fermé' }, [targetIds[1]!]);
    await targets.change(lead, targetIds[1]!, (await state(targetIds[1]!)).version, { assigneeId: lead.memberId });

    expect(await undoing.undo(lead, operationId)).toEqual({ restored: 2, left: 1 });
    expect(await state(targetIds[0]!)).toMatchObject({ assignee_id: lead.memberId, stage: 'to_call' });
    expect(await state(targetIds[1]!)).toMatchObject({ assignee_id: lead.memberId, stage: 'set_aside' });
    expect(await state(targetIds[2]!)).toMatchObject({ assignee_id: null, stage: 'to_call' });
  });

  it('is undone once, within ten minutes, by its author or a lead', async () => {
    const { operationId } = await change({ assigneeId: bruno.memberId });
    await expect(undoing.undo(bruno, operationId)).rejects.toMatchObject({ code: 'undo_not_yours' });
    const other = await office.otherTeam();
    await expect(undoing.undo(other, operationId)).rejects.toMatchObject({ code: 'not_found' });
    await office.moveTo(new Date(Date.now() + 601_000));
    await expect(undoing.undo(lead, operationId)).rejects.toMatchObject({ code: 'undo_too_late', details: { minutes: 10 } });
    await office.moveTo(new Date(Date.now() + 300_000));
    const second = await office.member('lead', lead.workspaceId);
    await expect(undoing.undo(second, operationId)).resolves.toEqual({ restored: 3, left: 0 });
    await expect(undoing.undo(lead, operationId)).rejects.toMatchObject({ code: 'undo_done' });
  });

  it('refuses more than its limit, a member of another team, and nothing to set', async () => {
    const stranger = await office.otherTeam();
    await expect(change({ assigneeId: stranger.memberId })).rejects.toMatchObject({ problems: [{ field: 'set.assigneeId', code: 'not_found' }] });
    await expect(change({})).rejects.toMatchObject({ problems: [{ field: 'set', code: 'required' }] });
    await office.db.query(
      `with o as (insert into organisations (workspace_id, id, name, name_key) select $1, gen_random_uuid(), 'O ' || n, 'o ' || n from generate_series(1, 5000) n returning id)
       insert into targets (workspace_id, id, campaign_id, organisation_id) select $1, gen_random_uuid(), $2, id from o`, [lead.workspaceId, campaignId]);
    await expect(bulk.change(lead, campaignId, { filter: {} }, { assigneeId: bruno.memberId })).rejects.toMatchObject({ code: 'limit_exceeded', details: { limit: 5000 } });
  });

  it('takes one target off the list with its follow-up, and puts it back', async () => {
    const followUp = await planned(targetIds[0]!, 'call_back');
    const { operationId } = await removal.remove(lead, targetIds[0]!, 1);
    expect((await state(targetIds[0]!)).deleted_at).not.toBeNull();
    expect(await status(followUp)).toBe('cancelled');
    await expect(removal.remove(lead, targetIds[1]!, 7)).rejects.toMatchObject({ code: 'etag_stale' });

    expect(await undoing.undo(lead, operationId)).toEqual({ restored: 1, left: 0 });
    expect(await state(targetIds[0]!)).toMatchObject({ deleted_at: null, next_kind: 'call_back' });
  });

  it('is written into the audit trail, and forgotten a day later', async () => {
    const { operationId } = await change({ assigneeId: bruno.memberId });
    expect(await row(office.db, `select details from audit_events where workspace_id = $1 and action = 'targets_changed'`, [lead.workspaceId]))
      .toEqual({ details: { operationId, changed: 3, set: ['assigneeId'] } });
    await office.db.query(`update operations set created_at = created_at - interval '25 hours' where id = $1`, [operationId]);
    await change({ assigneeId: null });
    await expect(undoing.undo(lead, operationId)).rejects.toMatchObject({ code: 'not_found' });
  });
});
