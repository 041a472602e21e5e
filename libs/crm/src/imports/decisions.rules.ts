import { validate as isUuid } from 'uuid';
import { LIMITS } from '#contracts/limits.js';
import { invalid, type FieldProblem } from '#platform/errors/domain-error.js';

/** What a person says of an undecided row: a body of its own, nothing at all, or one that is already there (or that a row of the file creates). */
export type Decision = 'create' | 'skip' | { organisationId: string } | { row: number };
/** By row number, as the spreadsheet counts. */
export type Decisions = Record<string, Decision>;

/** Reads decisions as a client sends them. @throws DomainError `validation_failed`, naming `decisions.12` */
export function readDecisions(input: Readonly<Record<string, unknown>>): Decisions {
  const problems: FieldProblem[] = [];
  const decisions = Object.entries(input).flatMap(([row, decision]): [string, Decision][] => {
    const read = /^[1-9]\d{0,8}$/u.test(row) ? readDecision(decision) : null;
    if (!read) problems.push({ field: `decisions.${row}`, code: 'not_allowed' });
    return read ? [[row, read]] : [];
  });
  if (decisions.length > LIMITS.importRows) problems.push({ field: 'decisions', code: 'too_many', params: { limit: LIMITS.importRows } });
  if (problems.length > 0) throw invalid(...problems);
  return Object.fromEntries(decisions);
}

function readDecision(decision: unknown): Decision | null {
  if (decision === 'create' || decision === 'skip') return decision;
  if (typeof decision !== 'object' || decision === null || Object.keys(decision).length !== 1) return null;
  const { organisationId, row } = decision as { organisationId?: unknown; row?: unknown };
  if (typeof organisationId === 'string' && isUuid(organisationId)) return { organisationId };
  return Number.isInteger(row) && (row as number) > 0 ? { row: row as number } : null;
}
