import { CADENCE_LIMITS } from '#contracts/cadence-limits.js';
import type { Cadence } from '#contracts/cadence.js';
import { invalid, type FieldProblem } from '#platform/errors/domain-error.js';

/** The numbers given, over those that stood. @throws DomainError `validation_failed` naming each number out of its limits. */
export function mergeCadence(standing: Cadence, given: Partial<Cadence>): Cadence {
  const problems = Object.entries(given).flatMap(([key, value]): FieldProblem[] => {
    if (value === undefined) return [];
    const limits = Object.hasOwn(CADENCE_LIMITS, key) ? CADENCE_LIMITS[key as keyof Cadence] : null;
    if (!limits) return [{ field: `cadence.${key}`, code: 'unknown_field' }];
    if (!Number.isInteger(value)) return [{ field: `cadence.${key}`, code: 'not_integer' }];
    if (value < limits[0]) return [{ field: `cadence.${key}`, code: 'too_small', params: { limit: limits[0] } }];
    return value > limits[1] ? [{ field: `cadence.${key}`, code: 'too_large', params: { limit: limits[1] } }] : [];
  });
  if (problems.length > 0) throw invalid(...problems);
  return { ...standing, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}
