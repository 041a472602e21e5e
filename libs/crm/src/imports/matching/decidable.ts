import type { EntityManager } from 'typeorm';
import { invalid } from '#platform/errors/domain-error.js';
import type { Decisions } from './decisions.rules.js';
import type { ImportRecord } from '../import.queries.js';
import { creatingAmong, undecidedAmong } from '../import-row.queries.js';
import { livingOrganisations } from './known-organisations.queries.js';

/** Only rows that wait may be decided, and only for what is there. @throws DomainError `validation_failed` naming a decision */
export async function requireDecidable(tx: EntityManager, list: ImportRecord, decisions: Decisions): Promise<void> {
  const stands = await standing(tx, list, decisions);
  const wrong = Object.keys(decisions).filter((row) => !Object.hasOwn(stands, row));
  if (wrong.length > 0) throw invalid(...wrong.map((row) => ({ field: `decisions.${row}`, code: 'not_found' })));
}

/** Of these decisions, those about rows that wait and for what is there. */
export async function standing(tx: EntityManager, { workspaceId, id }: ImportRecord, decisions: Decisions): Promise<Decisions> {
  const entries = Object.entries(decisions);
  if (entries.length === 0) return {};
  const waiting = await undecidedAmong(tx, workspaceId, id, entries.map(([row]) => Number(row)));
  const chosen = entries.flatMap(([, decision]) => (typeof decision === 'object' ? [decision] : []));
  const living = await livingOrganisations(tx, workspaceId, chosen.flatMap((each) => ('organisationId' in each ? [each.organisationId] : [])));
  const creating = await creatingAmong(tx, workspaceId, id, chosen.flatMap((each) => ('row' in each ? [each.row] : [])));
  const isThere = (decision: Decisions[string]): boolean =>
    typeof decision !== 'object' || ('row' in decision ? creating.has(decision.row) : living.has(decision.organisationId));
  return Object.fromEntries(entries.filter(([row, decision]) => waiting.has(Number(row)) && isThere(decision)));
}
