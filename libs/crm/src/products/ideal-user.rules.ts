import type { IdealUser } from '#contracts/ideal-user.js';
import { invalid, type FieldProblem } from '#platform/errors/domain-error.js';

/** A portrait's criteria answer to distinct keys and weigh something. @throws DomainError `validation_failed`, field by field. */
export function checkIdealUser({ criteria }: IdealUser): void {
  const seen = new Set<string>();
  const problems = criteria.flatMap(({ key, weight }, i): FieldProblem[] => {
    const repeated = seen.has(key);
    seen.add(key);
    return [
      ...(repeated ? [{ field: `idealUser.criteria[${i}].key`, code: 'twice' }] : []),
      ...(Number.isFinite(weight) && weight > 0 ? [] : [{ field: `idealUser.criteria[${i}].weight`, code: 'not_positive' }]),
    ];
  });
  if (problems.length > 0) throw invalid(...problems);
}
