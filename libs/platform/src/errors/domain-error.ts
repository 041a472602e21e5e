import type { ErrorCode } from '#contracts/error-codes.js';

/** One thing wrong with an input: where (a JSON path such as `phones[0].raw`, and a file's row), which rule, with which values. */
export interface FieldProblem {
  field: string;
  code: string;
  row?: number;
  params?: Record<string, string | number>;
}

/**
 * A refusal in the domain's own words. The code names the HTTP status and the sentence a person reads
 * (`#contracts/error-codes.js`, `#contracts/texts`); the details fill that sentence and never hold personal data.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, string | number | boolean | null> = {},
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** An input refused field by field. */
export function invalid(...problems: FieldProblem[]): DomainError {
  return new DomainError('validation_failed', {}, problems);
}

/** Another workspace's, unknown or deleted: the answer is the same. */
export function notFound(what: string): DomainError {
  return new DomainError('not_found', { what });
}
