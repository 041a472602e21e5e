/** What two people changed in one row at a time, field by field. Pure; fields are compared by what they hold. */
export interface Conflict<F> { field: keyof F & string; mine: F[keyof F]; theirs: F[keyof F] }

export interface Merged<F> {
  /** Mine where I typed, theirs elsewhere. */
  draft: F;
  /** Fields that both changed, to different values. */
  conflicts: Conflict<F>[];
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const fieldsOf = <F extends object>(values: F): (keyof F & string)[] => Object.keys(values) as (keyof F & string)[];

/** The fields that differ from what was read. */
export function changedFields<F extends object>(base: F, draft: F): Partial<F> {
  return Object.fromEntries(fieldsOf(draft).filter((field) => !same(base[field], draft[field])).map((field) => [field, draft[field]])) as Partial<F>;
}

/** @param base what I read, @param draft what I typed over it, @param theirs what is stored by now */
export function mergeVersions<F extends object>(base: F, draft: F, theirs: F): Merged<F> {
  const merged = { ...theirs };
  const conflicts: Conflict<F>[] = [];
  for (const field of fieldsOf(draft)) {
    if (same(base[field], draft[field])) continue;
    merged[field] = draft[field];
    if (!same(base[field], theirs[field]) && !same(draft[field], theirs[field])) conflicts.push({ field, mine: draft[field], theirs: theirs[field] });
  }
  return { draft: merged, conflicts };
}
