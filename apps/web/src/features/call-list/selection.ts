/** What is chosen: some targets, or everything the filter means but what is not loaded yet too. */
export type Chosen = { all: false; ids: ReadonlySet<string> } | { all: true };

export const NOTHING: Chosen = { all: false, ids: new Set() };

export const isChosen = (chosen: Chosen, id: string): boolean => chosen.all || chosen.ids.has(id);

export const countOf = (chosen: Chosen, total: number): number => (chosen.all ? total : chosen.ids.size);

/** One more or one less. From "all", the others loaded stay chosen one by one. */
export function toggle(chosen: Chosen, id: string, loaded: readonly string[]): Chosen {
  const ids = new Set(chosen.all ? loaded : chosen.ids);
  if (!ids.delete(id)) ids.add(id);
  return { all: false, ids };
}
