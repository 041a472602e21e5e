import { Injectable } from '@nestjs/common';
import type { ImportReasonCode } from '#contracts/import-codes.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { requireDecidable, standing } from './matching/decidable.js';
import { alikeDecisions, readChanges, type DecisionAlike } from './matching/decisions.rules.js';
import { existing, locked, progress, type ImportProgress } from './import-progress.js';
import { keepDecisions } from './import.queries.js';
import { waitingRows } from './import-row.queries.js';

export interface DecideInput {
  /** By row number; null takes one back. */
  decisions?: Record<string, unknown>;
  /** All rows that nobody has decided, in doubt for this reason or for any; `later` takes back what was said of them. */
  alike?: { decision: DecisionAlike; reason?: ImportReasonCode | null };
}

/** What a person says of rows that may be two organisations, kept as it is said: a page closed in between loses nothing. */
@Injectable()
export class ImportDecisions {
  constructor(private readonly uow: UnitOfWork) {}

  /** Nothing is written to the lists yet: a run does that. @throws DomainError `import_not_ready`, `validation_failed` naming a decision */
  async decide({ workspaceId }: Scope, id: string, { decisions = {}, alike }: DecideInput): Promise<ImportProgress> {
    const { said, withdrawn } = readChanges(decisions);
    return this.uow.run(async (tx) => {
      const list = await locked(tx, workspaceId, id);
      if (list.status !== 'previewed' && list.status !== 'done' && list.status !== 'failed') throw new DomainError('import_not_ready', { status: list.status });
      await requireDecidable(tx, list, said);
      const kept = Object.fromEntries(Object.entries({ ...list.decisions, ...said }).filter(([row]) => !withdrawn.includes(row)));
      const others = alike ? alikeDecisions(await waitingRows(tx, workspaceId, id, alike.reason ?? null), alike.decision) : {};
      // Said one by one stands before what is said of all.
      const next = alike?.decision === 'later'
        ? Object.fromEntries(Object.entries(kept).filter(([row]) => !Object.hasOwn(others, row)))
        : { ...await standing(tx, list, others), ...kept };
      await keepDecisions(tx, list, next);
      return progress(tx, await existing(tx, workspaceId, id));
    });
  }
}
