import type { EntityManager } from 'typeorm';
import { IMPORT_OUTCOMES, type ImportOutcome } from '#contracts/import-codes.js';
import { notFound } from '#platform/errors/domain-error.js';
import { lockImport, readImport, type ImportRecord } from './import.queries.js';
import { undecidedAmong } from './import-row.queries.js';
import { isUndoable } from './writing/import-chunk.queries.js';

/** A list, and how far it is. */
export interface ImportProgress {
  list: ImportRecord;
  counts: Record<ImportOutcome, number>;
  /** Rows written or left out for good. */
  done: number;
  /** Undecided rows without a decision: they wait, and hold up nothing. */
  waiting: number;
  /** Undecided rows that a person has decided, and that are not written yet. */
  decided: number;
  /** Of these, those to be left out. */
  leftOut: number;
  /** What it wrote is known, and can be taken back. */
  canUndo: boolean;
}

export async function progress(tx: EntityManager, list: ImportRecord): Promise<ImportProgress> {
  const { workspaceId, id, tally, decisions, status } = list;
  const counts = Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, tally[outcome]?.count ?? 0])) as ImportProgress['counts'];
  const decided = [...await undecidedAmong(tx, workspaceId, id, Object.keys(decisions).map(Number))];
  const { count: undecided, done: settled } = tally.undecided ?? { count: 0, done: 0 };
  return {
    list, counts, decided: decided.length, leftOut: decided.filter((row) => decisions[row] === 'skip').length,
    done: Object.values(tally).reduce((sum, { done }) => sum + done, 0), waiting: undecided - settled - decided.length,
    canUndo: (status === 'done' || status === 'failed') && await isUndoable(tx, workspaceId, id),
  };
}

/** @throws DomainError `not_found` */
export async function existing(tx: EntityManager, workspaceId: string, id: string): Promise<ImportRecord> {
  const list = await readImport(tx, workspaceId, id);
  if (!list) throw notFound('import');
  return list;
}

/** As `existing`, and nobody else decides about it until the transaction ends. */
export async function locked(tx: EntityManager, workspaceId: string, id: string): Promise<ImportRecord> {
  const list = await lockImport(tx, workspaceId, id);
  if (!list) throw notFound('import');
  return list;
}
