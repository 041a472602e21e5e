import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { newId } from '#platform/ids.js';
import { row, rows } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import { ScoreRequests } from '../../campaigns/score-requests.js';
import { addTargets } from '../../campaigns/target.queries.js';
import { OrganisationListeners } from '../../organisations/organisation-listeners.js';
import { SuppressionsService, type Suppressed } from '../../suppressions/suppressions.service.js';
import { emailThings, phoneThings } from '../../suppressions/things.rules.js';
import type { Decision } from '../matching/decisions.rules.js';
import { keyOf, thingsOfDraft } from '../matching/import-planner.js';
import { finishImport, markProgress, type ImportRecord } from '../import.queries.js';
import { keepChunk, type Written } from './import-chunk.queries.js';
import { markDone, organisationsOfRows, rowsLeft, spanOfRows, type DoneRow, type PlannedRow } from '../import-row.queries.js';
import { livingOrganisations } from '../matching/known-organisations.queries.js';
import type { MatchedWith } from '../matching/preview.rules.js';
import type { RowDraft } from '../rows/row.rules.js';
import { withDone } from '../tally.rules.js';
import { byStanding, effectsOf, type Held, type RowToWrite, type WhatStands } from './row-effects.rules.js';
import { addToStanding, enterNew } from './writing.queries.js';

/** Rows of one transaction: short enough that nobody waits for its locks, long enough that commits cost little. */
const ROWS_AT_ONCE = 1000;

/** Some rows, and what becomes of them. */
export interface Batch {
  planned: PlannedRow[];
  toWrite: RowToWrite[];
  done: DoneRow[];
  /** What they write where no opposition is in force. */
  effects: WhatStands;
}

interface Become { organisationId: string; optedOutAt: Date | null }

/** Writes planned rows, in the order of the list, so that a row finds what an earlier one created. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly uow: UnitOfWork, private readonly suppressions: SuppressionsService, private readonly listeners: OrganisationListeners, private readonly scores: ScoreRequests,
    private readonly clock: Clock,
  ) {}

  /** After the last row: who objected while rows were on their way is recognised in them, and what is worth most to call next is reckoned anew. */
  async finish(tx: EntityManager, list: ImportRecord): Promise<void> {
    const { workspaceId, id, campaignId } = list;
    const recent = await this.suppressions.recordedSince(tx, workspaceId, list.createdAt);
    if (recent.length > 0) {
      const [scope, now] = [await importerOf(tx, list), await this.clock.now()];
      for (const to of recent) await this.suppressions.spread(tx, scope, { ...to, now });
    }
    await finishImport(tx, workspaceId, id);
    if (campaignId) await this.scores.after(workspaceId, campaignId, await this.clock.now());
  }

  /**
   * The rows that are left, some at a time, each with the organisation that it is about: one of the workspace, one that an
   * earlier row created, or a new one. May run two batches ahead of what is committed.
   */
  async* batches(list: ImportRecord): AsyncGenerator<Batch> {
    let [last, beforeLast] = [new Map<number, Become>(), new Map<number, Become>()];
    const span = await spanOfRows(this.uow.reader, list.workspaceId, list.id);
    if (!span) return;
    for (let after = span.first - 1; after < span.last; after += ROWS_AT_ONCE) {
      const planned = await rowsLeft(this.uow.reader, list.workspaceId, list.id, { after, upTo: after + ROWS_AT_ONCE });
      if (planned.length === 0) continue;
      const { become, ...batch } = await this.resolve(list, planned, new Map([...beforeLast, ...last]));
      yield { planned, ...batch };
      [last, beforeLast] = [become, last];
    }
  }

  /**
   * Writes a batch and marks its rows done, in the caller's transaction. Organisations that are new altogether are entered at
   * once: nobody else knows of them. What touches anything that stands waits for its turn.
   * @param inTurn settles once the batch before is committed, with the list as that one left it
   * @throws where another worker has written the rows meanwhile
   */
  async write(tx: EntityManager, list: ImportRecord, { planned, toWrite, done, effects }: Batch, inTurn: () => Promise<ImportRecord> = () => Promise.resolve(list)): Promise<void> {
    const { workspaceId, id } = list;
    const held = await this.held(tx, workspaceId, toWrite.map(({ draft }) => draft));
    const { created, added } = held ? byStanding(effectsOf(toWrite, held)) : effects;
    const entered = await enterNew(tx, workspaceId, created);
    const now = await inTurn();
    const { numbered, ...filled } = await addToStanding(tx, workspaceId, held ? byStanding(effectsOf(await asTheyStand(tx, workspaceId, toWrite), held)).added : added);
    if (numbered.length > 0) {
      const scope = await importerOf(tx, now);
      for (const organisationId of numbered) await this.listeners.numberCorrected(tx, scope, organisationId);
    }
    const listed = await this.putOnList(tx, now, [...new Set(done.flatMap(({ organisationId }) => organisationId ?? []))]);
    if (await markDone(tx, workspaceId, id, done) < done.length) throw new Error(`Import ${id} is being written by another worker.`);
    await markProgress(tx, now, withDone(now.tally, planned, done));
    await keepChunk(tx, workspaceId, id, planned.at(-1)!.row, {
      organisations: entered.organisations, phones: [...entered.phones, ...filled.phones], contacts: [...entered.contacts, ...filled.contacts], fillings: filled.fillings, ...listed,
    });
  }

  private async putOnList(tx: EntityManager, list: ImportRecord, organisationIds: readonly string[]): Promise<Pick<Written, 'targets' | 'revived'>> {
    const { workspaceId, campaignId, memberId } = list;
    if (!campaignId) return { targets: [], revived: [] };
    const off = await rows<Written['revived'][number]>(
      tx,
      `select id, deleted_at as "deletedAt" from targets where workspace_id = $1 and campaign_id = $2 and organisation_id = any($3::uuid[]) and deleted_at is not null`,
      [workspaceId, campaignId, organisationIds],
    );
    const added = await addTargets(tx, { workspaceId, campaignId, organisationIds, kind: 'prospect', source: 'list', memberId });
    return { targets: added.filter((id) => !off.some((target) => target.id === id)), revived: off };
  }

  private async resolve(list: ImportRecord, planned: readonly PlannedRow[], unwritten: ReadonlyMap<number, Become>): Promise<Omit<Batch, 'planned'> & { become: Map<number, Become> }> {
    const sql = this.uow.reader;
    const become = new Map<number, Become>();
    const meets = ({ row: number, outcome, match }: PlannedRow): MatchedWith | null => (outcome === 'undecided' ? asMatch(list.decisions[number]) : match);
    const matches = planned.flatMap((each) => meets(each) ?? []);
    const before = await organisationsOfRows(sql, list.workspaceId, list.id, matches.flatMap((match) => ('row' in match && !unwritten.has(match.row) ? [match.row] : [])));
    const living = await livingOrganisations(sql, list.workspaceId, [...before.values(), ...matches.flatMap((match) => ('row' in match ? [] : [match.organisationId]))]);
    const known = (match: MatchedWith): Become | null => {
      const made = 'row' in match ? become.get(match.row) ?? unwritten.get(match.row) : undefined;
      const id = 'row' in match ? before.get(match.row) : match.organisationId;
      const found = id === undefined ? undefined : living.get(id);
      return made ?? (id !== undefined && found ? { organisationId: id, ...found } : null);
    };
    const toWrite: RowToWrite[] = [];
    const done: DoneRow[] = [];
    for (const each of planned) {
      const { row: number, outcome, draft, changes } = each;
      if (outcome === 'invalid' || !draft || (outcome === 'undecided' && list.decisions[number] === 'skip')) {
        done.push({ row: number, outcome, organisationId: null });
        continue;
      }
      const match = meets(each);
      // One that was deleted since the preview is entered anew, as a list that comes tomorrow would.
      const met = match && known(match);
      const { organisationId, optedOutAt } = met ?? { organisationId: newId(), optedOutAt: null };
      become.set(number, { organisationId, optedOutAt });
      // A duplicate adds nothing; it only takes its place on the call list.
      if (!met || outcome !== 'duplicate') {
        toWrite.push({ draft, organisationId, creates: !met, changes: outcome === 'undecided' ? null : changes, optedOutAt });
      }
      done.push({ row: number, outcome: !met ? 'create' : outcome === 'undecided' ? 'update' : outcome, organisationId });
    }
    return { toWrite, done, effects: byStanding(effectsOf(toWrite, NOTHING_HELD)), become };
  }

  /** Null where no opposition is in force. */
  private async held(tx: EntityManager, workspaceId: string, drafts: readonly RowDraft[]): Promise<Held | null> {
    if (!await this.suppressions.holdsAny(tx, workspaceId)) return null;
    const things = drafts.flatMap(({ organisation, contacts }) => [...thingsOfDraft(organisation), ...contacts.flatMap((contact) => [...emailThings(contact.email), ...phoneThings(contact.phones)])]);
    const hits = new Map<string, Suppressed[]>();
    for (const hit of await this.suppressions.recognise(tx, workspaceId, things)) hits.set(keyOf(hit), [...(hits.get(keyOf(hit)) ?? []), hit]);
    const first = (found: readonly Suppressed[]): Date | null => found.map(({ occurredAt }) => occurredAt).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
    const of = (some: Parameters<typeof keyOf>[0][]) => some.flatMap((thing) => hits.get(keyOf(thing)) ?? []);
    return {
      organisation: (draft) => first(of(thingsOfDraft(draft)).filter(({ scope }) => scope === 'organisation')),
      withholds: (value, optedOut) => of('email' in value ? emailThings(value.email) : phoneThings([value.phone])).some(({ scope }) => scope === 'contact' || !optedOut),
      contact: ({ email, phones }) => first(of([...emailThings(email), ...phoneThings(phones)])),
    };
  }
}

/** The same rows, each with the opposition that its organisation is under by now: the batch before may have entered it under one. */
async function asTheyStand(tx: EntityManager, workspaceId: string, toWrite: readonly RowToWrite[]): Promise<RowToWrite[]> {
  const living = await livingOrganisations(tx, workspaceId, [...new Set(toWrite.flatMap(({ creates, organisationId }) => (creates ? [] : [organisationId])))]);
  return toWrite.map((row) => ({ ...row, optedOutAt: living.get(row.organisationId)?.optedOutAt ?? row.optedOutAt }));
}

const NOTHING_HELD: Held = { organisation: () => null, withholds: () => false, contact: () => null };

function asMatch(decision: Decision | undefined): MatchedWith | null {
  return typeof decision === 'object' ? decision : null;
}

/** Whoever started the import acts, as far as the features above are concerned. */
async function importerOf(tx: EntityManager, { workspaceId, memberId }: ImportRecord): Promise<Scope> {
  const member = await row<Pick<Scope, 'accountId' | 'role' | 'locale'>>(
    tx, 'select account_id as "accountId", role, locale from members where workspace_id = $1 and id = $2', [workspaceId, memberId],
  );
  if (!member) throw new Error(`Import without its member ${memberId}`);
  return { workspaceId, memberId, ...member };
}
