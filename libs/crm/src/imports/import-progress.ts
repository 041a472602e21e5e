import type { EntityManager } from 'typeorm';
import { IMPORT_OUTCOMES, type ImportOutcome } from '#contracts/import-codes.js';
import { notFound } from '#platform/errors/domain-error.js';
import { lockImport, outcomeCounts, readImport, type ImportRecord } from './import.queries.js';

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
  const { decided, leftOut, canUndo, outcomes: found } = await outcomeCounts(tx, list.workspaceId, list.id);
  const counts = Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, found.find((each) => each.outcome === outcome)?.count ?? 0])) as ImportProgress['counts'];
  const undecided = found.find(({ outcome }) => outcome === 'undecided');
  return {
    list, counts, decided, leftOut, done: found.reduce((sum, each) => sum + each.done, 0), waiting: undecided ? undecided.count - undecided.done - decided : 0,
    canUndo: canUndo && (list.status === 'done' || list.status === 'failed'),
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
