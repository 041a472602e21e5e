import { statusOf } from '#contracts/error-codes.js';
import { errorText, fieldProblemText } from '#contracts/texts/texts.js';
import type { Locale } from '#contracts/vocabulary.js';
import type { DomainError } from '#platform/errors/domain-error.js';

/** One field of a refused input, told to a person. */
export interface ProblemField {
  /** JSON path in the body, or the name of a query parameter. */
  field: string;
  code: string;
  message: string;
  /** Row of an uploaded file as a spreadsheet numbers it: the header is row 1. */
  row?: number;
}

/** RFC 9457. `code` is for programs, `title` and `detail` for people, in the language asked for. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  details?: Record<string, string | number | boolean | null>;
  errors?: ProblemField[];
}

export function problemOf(refusal: DomainError, locale: Locale): Problem {
  const errors = refusal.problems.map(({ field, code, row, params }) => ({
    field, code, message: fieldProblemText(code, locale, params ?? {}), ...(row === undefined ? {} : { row }),
  }));
  return {
    type: `urn:premier-cercle:problem:${refusal.code}`,
    title: errorText(refusal.code, locale, refusal.details),
    status: statusOf(refusal.code),
    code: refusal.code,
    ...(Object.keys(refusal.details).length > 0 ? { details: refusal.details } : {}),
    // The sentence about a row names its row and column itself.
    ...(errors.length > 0 ? { detail: errors.map(({ field, message, row }) => (row !== undefined || field === '' ? message : `${field}: ${message}`)).join(' '), errors } : {}),
  };
}
