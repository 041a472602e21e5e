import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { DomainError } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { refreshInterest } from '../calls/call.queries.js';
import { Contact } from '../contacts/contact.entity.js';
import { FollowUpAlarms } from '../follow-ups/follow-up-alarms.service.js';
import { refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { journalEntries, netChanges, standingColumns, unmake, writeBack, type JournaledTable, type JournalEntry, type NetChange } from '../operations/journal.queries.js';
import { OperationUndoers, type UndoResult } from '../operations/operation-undoers.js';
import type { OperationRow } from '../operations/operation.queries.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { COUNTED_TABLES, JOURNALED_TABLES } from './journaled-tables.js';
import { lockForMerge } from './merge-target.queries.js';
import { factsOf, ringAgain, takeCards, targetsOfSteps, touchedTargets } from './merge-undo.queries.js';

/** What goes back: of each table, the rows with the columns that may be written. */
type GoesBack = Map<string, Map<string, ReadonlySet<string>>>;

/**
 * Takes a merge back: every row that it wrote, in whatever feature, is as it was, but for what somebody changed since. A
 * target on which people went on working stays merged, whole: its history is not torn apart. What was written is unwritten
 * in the opposite order, so that no rule of the database is broken on the way.
 */
@Injectable()
export class MergeUndo {
  constructor(undoers: OperationUndoers, private readonly alarms: FollowUpAlarms) {
    undoers.register('organisations_merged', this.undo);
    undoers.register('contacts_merged', this.undo);
  }

  private readonly undo = async (tx: EntityManager, { workspaceId }: Scope, operation: OperationRow): Promise<UndoResult> => {
    await this.lock(tx, workspaceId, operation);
    const touched = await touchedTargets(tx, workspaceId, operation.id);
    const entries = await journalEntries(tx, workspaceId, operation.id);
    const { goesBack, targetIds, reopened, ...told } = await this.decide(tx, workspaceId, operation, touched);
    const kept = await this.keptAmongMade(tx, workspaceId, entries, touched);
    const made = entries.filter(({ table, before }) => table === 'targets' && before === null).map(({ rowId }) => rowId).filter((id) => !kept.has(id));

    await takeCards(tx, workspaceId, made);
    for (const run of runsOf(entries)) await this.takeBack(tx, workspaceId, run, goesBack, kept);
    await ringAgain(tx, workspaceId, reopened);
    await this.alarms.dispatchAfterCommit(workspaceId, reopened);
    const living = targetIds.filter((id) => !made.includes(id));
    for (const id of living) await refreshInterest(tx, workspaceId, id);
    await refreshNextStep(tx, workspaceId, living);
    return told;
  };

  /** In the order of every writer. @throws DomainError `undo_newer` where the record that stayed was deleted or merged in turn */
  private async lock(tx: EntityManager, workspaceId: string, { kind, applied }: OperationRow): Promise<void> {
    const [fromId, intoId] = [applied.fromId!, applied.intoId!];
    if (kind === 'contacts_merged') {
      const into = await tx.findOneBy(Contact, { workspaceId, id: intoId, erasedAt: IsNull() });
      if (!into) throw new DomainError('undo_newer');
      await lockForMerge(tx, workspaceId, [into.organisationId]);
      return;
    }
    await lockForMerge(tx, workspaceId, [fromId, intoId]);
    if (!await tx.existsBy(Organisation, { workspaceId, id: intoId, deletedAt: IsNull() })) throw new DomainError('undo_newer');
  }

  private async decide(
    tx: EntityManager, workspaceId: string, operation: OperationRow, touched: readonly string[],
  ): Promise<UndoResult & { goesBack: GoesBack; targetIds: string[]; reopened: string[] }> {
    const goesBack: GoesBack = new Map();
    const decided: UndoResult & { goesBack: GoesBack; targetIds: string[]; reopened: string[] } = { restored: 0, left: touched.length, goesBack, targetIds: [], reopened: [] };
    for (const table of JOURNALED_TABLES) {
      const changes = await this.free(tx, workspaceId, operation, table.name, touched, await netChanges(tx, workspaceId, operation.id, table));
      const standing = await standingColumns(tx, workspaceId, table, changes);
      const whole = changes.filter(({ rowId, after }) => standing.get(rowId)?.size === Object.keys(after).length);
      goesBack.set(table.name, new Map((table.by === 'column' ? changes : whole).map(({ rowId }) => [rowId, standing.get(rowId) ?? new Set<string>()])));
      if (table.name === 'targets') decided.targetIds = changes.map(({ rowId }) => rowId);
      if (table.name === 'follow_ups') decided.reopened = whole.filter(({ before }) => before['status'] === 'scheduled' || before['status'] === 'due').map(({ rowId }) => rowId);
      if (!COUNTED_TABLES.includes(table.name)) continue;
      decided.restored += whole.length;
      decided.left += changes.length - whole.length;
    }
    return decided;
  }

  /** Without what belongs to a target on which people went on working. */
  private async free(tx: EntityManager, workspaceId: string, { kind }: OperationRow, table: string, touched: readonly string[], changes: readonly NetChange[]): Promise<NetChange[]> {
    if (touched.length === 0) return [...changes];
    const stays = (id: unknown): boolean => touched.includes(id as string);
    if (table === 'targets') return changes.filter(({ rowId, after }) => !stays(rowId) && !stays(after['merged_into_id']));
    if (table !== 'follow_ups') return kind === 'contacts_merged' ? [...changes] : changes.filter(({ after }) => !stays(after['target_id']));
    const standing = await targetsOfSteps(tx, workspaceId, changes.map(({ rowId }) => rowId));
    return changes.filter(({ rowId }) => !stays(standing.get(rowId)));
  }

  /** Of what the merge made: targets on which people went on working, with their facts. */
  private async keptAmongMade(tx: EntityManager, workspaceId: string, entries: readonly JournalEntry[], touched: readonly string[]): Promise<Set<string>> {
    const facts = entries.filter(({ table, before }) => table === 'stage_changes' && before === null).map(({ rowId }) => rowId);
    return new Set([...touched, ...await factsOf(tx, workspaceId, facts, touched)]);
  }

  private async takeBack(tx: EntityManager, workspaceId: string, { table, columns, entries }: Run, goesBack: GoesBack, kept: ReadonlySet<string>): Promise<void> {
    if (columns === null) {
      await unmake(tx, workspaceId, table, entries.map(({ rowId }) => rowId).filter((id) => !kept.has(id)));
      return;
    }
    const wanted = new Map<string, { rowId: string; before: Record<string, unknown> }[]>();
    for (const { rowId, before } of entries) {
      const standing = goesBack.get(table.name)?.get(rowId);
      const names = columns.filter((column) => standing?.has(column));
      if (names.length === 0) continue;
      const key = names.join();
      wanted.set(key, [...wanted.get(key) ?? [], { rowId, before: Object.fromEntries(names.map((name) => [name, before![name]])) }]);
    }
    for (const rows of wanted.values()) await writeBack(tx, workspaceId, table, rows);
  }
}

/** Entries of one table in a row that can be unwritten by one statement. `columns` null: the rows were made. */
interface Run { table: JournaledTable; columns: string[] | null; entries: JournalEntry[] }

function runsOf(entries: readonly JournalEntry[]): Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const table = JOURNALED_TABLES.find(({ name }) => name === entry.table)!;
    const columns = entry.before && Object.keys(entry.before).filter((column) => !table.derived?.includes(column));
    const last = runs.at(-1);
    const joins = last && last.table === table && last.columns?.join() === columns?.join() && !last.entries.some(({ rowId }) => rowId === entry.rowId);
    if (joins) last.entries.push(entry);
    else runs.push({ table, columns, entries: [entry] });
  }
  return runs;
}
