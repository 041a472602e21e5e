/** What can keep the embedded PostgreSQL from running. Each has its sentences in embedded-postgres.sentences.ts. */
export type EmbeddedPostgresProblem =
  | 'unsupported-machine'
  | 'foreign-folder'
  | 'in-use'
  | 'port-in-use'
  | 'disk-full'
  | 'other-version'
  | 'not-permitted'
  | 'unreachable-folder'
  | 'no-system-user'
  | 'does-not-stop'
  | 'did-not-start';

export interface ProblemDetails {
  /** The data folder. */
  dir: string;
  /** The process that is in the way. */
  pid?: number;
  port?: number;
  /** Major versions of PostgreSQL: of the data and of the program. */
  found?: string;
  expected?: string;
  /** Where PostgreSQL wrote why. */
  log?: string;
  /** The last thing PostgreSQL or the system said. */
  cause?: string;
}

export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(readonly code: EmbeddedPostgresProblem, readonly details: ProblemDetails) {
    super(`embedded PostgreSQL: ${code} ${JSON.stringify(details)}`);
  }
}

/** Turns what the file system refused into its problem; anything else is returned as it is. */
export function fileSystemProblem(error: unknown, dir: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new EmbeddedPostgresError('disk-full', { dir, cause: message });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new EmbeddedPostgresError('not-permitted', { dir, cause: message });
  return error;
}
