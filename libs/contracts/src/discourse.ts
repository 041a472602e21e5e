import { PERSONAS, type Persona } from './vocabulary.js';

/** How old a product is, as far as what one says of it depends on that (domain.md, Dosing: months 0–3, then, from month 12). */
export const PRODUCT_AGES = ['young', 'growing', 'established'] as const;
export type ProductAge = (typeof PRODUCT_AGES)[number];

/** A script for a likely type, for an age of the product, or for both; null stands for any. */
export interface ScriptVariant { persona: Persona | null; age: ProductAge | null; script: string }

/** What a card carries: the script for everybody, and those that differ, at this age of the product. */
export interface Discourse { age: ProductAge; script: string; variants: Partial<Record<Persona, string>> }

/** The closest variant wins: type and age, then type alone; for everybody, age alone, then the campaign's own script. */
export function discourseAt(age: ProductAge, script: string, variants: readonly ScriptVariant[]): Discourse {
  const find = (persona: Persona | null): string | undefined =>
    (variants.find((one) => one.persona === persona && one.age === age) ?? variants.find((one) => one.persona === persona && one.age === null))?.script;
  return {
    age, script: find(null) ?? script,
    variants: Object.fromEntries(PERSONAS.flatMap((persona) => {
      const own = find(persona);
      return own === undefined ? [] : [[persona, own]];
    })),
  };
}
