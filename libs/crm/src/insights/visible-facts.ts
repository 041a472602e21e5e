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
 * SQL: whether the target was of this kind at `$knownAt`. Who became a stakeholder since was still a prospect then, so that a past
 * report comes out the same.
 */
export const wasOfKind = (alias: string, kind: TargetKind, knownAt: string): string => `
  coalesce((select k.from_kind from target_kind_changes k where k.workspace_id = ${alias}.workspace_id and k.target_id = ${alias}.id and k.recorded_at > ${knownAt}
             order by k.recorded_at, k.id limit 1), ${alias}.kind) = '${kind}'`;

/** SQL: the row was there at `$knownAt` and not deleted yet. */
export const existing = (alias: string, knownAt: string): string =>
  `(${alias}.deleted_at is null or ${alias}.deleted_at > ${knownAt})`;
