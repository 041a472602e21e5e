import type { ErrorCode } from '#contracts/error-codes.js';

export interface FieldProblem {
  /** JSON path in the body, such as `phones[0].raw`. */
  field: string;
  code: string;
  message: string;
  row?: number;
}

/** `offline`: no answer came at all. The others are the API's own codes. */
export type ProblemCode = ErrorCode | 'offline';

/** A refusal. `title` and the messages of `errors` are sentences in the reader's language, to be shown as they are. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly title: string,
    readonly errors: readonly FieldProblem[] = [],
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(title);
    this.name = 'ApiProblem';
  }

  /** The sentence for one field. */
  messageOf(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

interface ProblemBody { code?: unknown; title?: unknown; errors?: unknown; details?: unknown }

/** The refusal in an answer that is not 2xx; what is no problem+json (a proxy's page) counts as `internal` or `unavailable`. */
export async function problemOf(response: Response, fallback: string): Promise<ApiProblem> {
  const body = await response.clone().json().catch(() => null) as ProblemBody | null;
  const known = typeof body?.code === 'string' && typeof body.title === 'string';
  if (!known) return new ApiProblem(response.status, response.status >= 502 ? 'unavailable' : 'internal', fallback);
  return new ApiProblem(response.status, body.code as ErrorCode, body.title as string, (body.errors ?? []) as FieldProblem[], (body.details ?? {}) as Record<string, unknown>);
}

/** Anything thrown, as a refusal that can be shown. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(0, 'internal', error instanceof Error ? error.message : String(error));
}

export const isProblem = (error: unknown, ...codes: ProblemCode[]): error is ApiProblem =>
  error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code));
