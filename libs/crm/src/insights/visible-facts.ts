/** Two times: what had happened by `at`, as far as it was known by `knownAt`. */
export interface ReadAs { at: Date; knownAt: Date }

/**
 * SQL: the fact had happened by `$at`, was recorded by `$knownAt` and not yet taken back then. A correction voids the former
 * facts and writes new ones, so that both what is known now and what was known once come out of this one rule.
 * `at` and `knownAt` are placeholders such as `$3`.
 */
export const visible = (alias: string, at: string, knownAt: string): string =>
  `${alias}.occurred_at <= ${at} and ${alias}.recorded_at <= ${knownAt} and (${alias}.voided_at is null or ${alias}.voided_at > ${knownAt})`;

/** SQL: the row was there at `$knownAt` and not deleted yet. */
export const existing = (alias: string, knownAt: string): string =>
  `(${alias}.deleted_at is null or ${alias}.deleted_at > ${knownAt})`;
