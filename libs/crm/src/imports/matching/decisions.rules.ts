import { isUUID } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import { invalid, type FieldProblem } from '#platform/errors/domain-error.js';
import type { MatchedWith } from './preview.rules.js';

/** What a person says of an undecided row: a body of its own, nothing at all, or one that is already there (or that a row of the file creates). */
export type Decision = 'create' | 'skip' | { organisationId: string } | { row: number };
/** The same for many rows at once; `same`: the only one they may be, where there is only one. */
export const DECISIONS_ALIKE = ['create', 'skip', 'same', 'later'] as const;
export type DecisionAlike = (typeof DECISIONS_ALIKE)[number];

/** By row number, as the spreadsheet counts. */
export type Decisions = Record<string, Decision>;

/** Reads decisions as a client sends them. @throws DomainError `validation_failed`, naming `decisions.12` */
export function readDecisions(input: Readonly<Record<string, unknown>>): Decisions {
  const problems: FieldProblem[] = [];
  const decisions = Object.entries(input).flatMap(([row, decision]): [string, Decision][] => {
    const read = isRow(row) ? readDecision(decision) : null;
    if (!read) problems.push({ field: `decisions.${row}`, code: 'not_allowed' });
    return read ? [[row, read]] : [];
  });
  if (decisions.length > LIMITS.importRows) problems.push({ field: 'decisions', code: 'too_many', params: { limit: LIMITS.importRows } });
  if (problems.length > 0) throw invalid(...problems);
  return Object.fromEntries(decisions);
}

/** The same where null takes a decision back: `said`, and the rows of which nothing is said any more. */
export function readChanges(input: Readonly<Record<string, unknown>>): { said: Decisions; withdrawn: string[] } {
  const withdrawn = Object.keys(input).filter((row) => isRow(row) && input[row] === null);
  return { said: readDecisions(Object.fromEntries(Object.entries(input).filter(([row]) => !withdrawn.includes(row)))), withdrawn };
}

/** One decision for many rows. `same` leaves those out that may be several; `later` is only asked which rows there are. */
export function alikeDecisions(waiting: readonly { row: number; candidates: readonly MatchedWith[] }[], alike: DecisionAlike): Decisions {
  return Object.fromEntries(waiting.flatMap(({ row, candidates: [only, ...others] }): [string, Decision][] => {
    if (alike !== 'same') return [[String(row), alike === 'later' ? 'skip' : alike]];
    return only && others.length === 0 ? [[String(row), only]] : [];
  }));
}

const isRow = (row: string): boolean => /^[1-9]\d{0,8}$/u.test(row);

function readDecision(decision: unknown): Decision | null {
  if (decision === 'create' || decision === 'skip') return decision;
  if (typeof decision !== 'object' || decision === null || Object.keys(decision).length !== 1) return null;
  const { organisationId, row } = decision as { organisationId?: unknown; row?: unknown };
  if (typeof organisationId === 'string' && isUUID(organisationId)) return { organisationId };
  return Number.isInteger(row) && (row as number) > 0 ? { row: row as number } : null;
}
