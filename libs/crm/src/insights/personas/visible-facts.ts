import type { TargetKind } from '#contracts/vocabulary.js';

/** Two times: what had happened by `at`, as far as it was known by `knownAt`. */
export interface ReadAs { at: Date; knownAt: Date }

/**
 * SQL: the fact had happened by `$at`, was recorded by `$knownAt` and not yet taken back then. A correction voids the former
 * facts and writes new ones, so that both what is known now and what was known once come out of this one rule.
 * `at` and `knownAt` are placeholders such as `$3`.
 */
export const visible = (alias: string, at: string, knownAt: string): string =>
  `${alias}.occurred_at <= ${at} and ${alias}.recorded_at <= ${knownAt} and (${alias}.voided_at is null or ${alias}.voided_at > ${knownAt})`;

/**
 * SQL: whether the target of the workspace `$1` was of this kind at `$knownAt`. Who became a stakeholder since was still a
 * prospect then, so that a past report comes out the same. Nearly nobody did: they are found once for the whole query.
 */
export const wasOfKind = (alias: string, kind: TargetKind, knownAt: string): string => `
  (case when ${alias}.id in (select c.target_id from target_kind_changes c where c.workspace_id = $1 and c.recorded_at > ${knownAt})
        then (select c.from_kind from target_kind_changes c where c.workspace_id = $1 and c.target_id = ${alias}.id and c.recorded_at > ${knownAt} order by c.recorded_at, c.id limit 1)
        else ${alias}.kind end) = '${kind}'`;

/** SQL: the row was there at `$knownAt` and not deleted yet. */
export const existing = (alias: string, knownAt: string): string =>
  `(${alias}.deleted_at is null or ${alias}.deleted_at > ${knownAt})`;
