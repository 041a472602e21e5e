import type { EffectGroup } from './odds-model.js';

/** What organisations are told apart by: kind, size, territory, source, and a list's own columns. Null is not known. */
export type Attributes = Readonly<Record<string, string | null | undefined>>;

/** Effects in log-odds that four of six attributes stay within before any call: a rate between a third and thrice the usual. */
const SPREAD_OF_VALUES = 1;
/** Two traits together, beyond what each says alone. */
const SPREAD_OF_PAIRS = 0.7;
/** A column of names or sentences tells no segments apart. */
const MOST_VALUES = 150;
const MOST_ATTRIBUTES = 8;
/** Beyond this, the combinations of two columns are too many to be learnt from calls. */
const PAIRED_UP_TO = 12;

interface Column { name: string; effects: Map<string, number>; paired: boolean }

/**
 * The values of a list's attributes, and the pairs of values that occur on it, numbered as effects.
 *
 * An attribute is used when it has at least two values and no more than half as many as there are organisations; at most
 * eight, in the order given, those of fewest values first among the list's own columns.
 */
export class AttributeSpace {
  readonly groups: EffectGroup[] = [];
  /** The group of each effect. */
  readonly groupOf: number[] = [];
  /** "kind" and "Musée", or "kind × size" and "Musée × small", of each effect. */
  readonly names: { attribute: string; value: string }[] = [];
  private readonly columns: Column[] = [];
  private readonly pairs = new Map<number, number>();
  private readonly groupOfPair: number[][] = [];
  private readonly known = new Map<string, readonly number[]>();
  /** The same organisation is asked about several times in a row. */
  private readonly asked = new WeakMap<Attributes, readonly number[]>();

  /** @param first attributes that every list has, in the order in which they are used */
  constructor(list: readonly Attributes[], first: readonly string[] = []) {
    const values = new Map<string, Map<string, number>>(first.map((name) => [name, new Map()]));
    for (const attributes of list) {
      for (const name in attributes) {
        const value = attributes[name];
        if (value === null || value === undefined || value === '') continue;
        let counted = values.get(name);
        if (counted === undefined) values.set(name, counted = new Map());
        // A column of names is given up as soon as it shows.
        if (counted.size <= MOST_VALUES) counted.set(value, (counted.get(value) ?? 0) + 1);
      }
    }
    const usable = [...values].filter(([, counted]) => {
      const filled = [...counted.values()].reduce((sum, count) => sum + count, 0);
      return counted.size >= 2 && counted.size <= MOST_VALUES && counted.size <= filled / 2;
    });
    const place = ([name]: [string, unknown]): number => (first.includes(name) ? first.indexOf(name) : first.length);
    usable.sort((a, b) => place(a) - place(b) || a[1].size - b[1].size || (a[0] < b[0] ? -1 : 1));
    for (const [name, counted] of usable.slice(0, MOST_ATTRIBUTES)) {
      const group = this.groups.push({ spread: SPREAD_OF_VALUES }) - 1;
      const effects = new Map<string, number>();
      for (const value of counted.keys()) effects.set(value, this.addEffect(group, name, value));
      this.columns.push({ name, effects, paired: counted.size <= PAIRED_UP_TO });
    }
    this.columns.forEach((a, i) => {
      this.groupOfPair.push([]);
      for (let j = 0; j < i; j++) {
        this.groupOfPair[i]!.push(a.paired && this.columns[j]!.paired ? this.groups.push({ spread: SPREAD_OF_PAIRS }) - 1 : -1);
      }
    });
    for (const attributes of list) this.effectsOf(attributes, true);
  }

  /** The effects that bear on an organisation; a value that the list does not hold bears none. */
  effectsOf(attributes: Attributes, listed = false): readonly number[] {
    let effects = this.asked.get(attributes);
    if (effects === undefined) this.asked.set(attributes, effects = this.find(attributes, listed));
    return effects;
  }

  private find(attributes: Attributes, listed: boolean): readonly number[] {
    let key = '';
    for (const { name } of this.columns) key += `${attributes[name] ?? ''}\u0000`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const singles: { effect: number; column: number }[] = [];
    this.columns.forEach(({ name, effects }, column) => {
      const effect = effects.get(attributes[name] ?? '');
      if (effect !== undefined) singles.push({ effect, column });
    });
    const all = singles.map(({ effect }) => effect);
    for (let a = 1; a < singles.length; a++) {
      for (let b = 0; b < a; b++) {
        const group = this.groupOfPair[singles[a]!.column]![singles[b]!.column]!;
        if (group < 0) continue;
        const pair = this.pairOf(singles[b]!.effect, singles[a]!.effect, group, listed);
        if (pair !== null) all.push(pair);
      }
    }
    this.known.set(key, all);
    return all;
  }

  /** The number of an effect; null for a value that is not on the list. */
  effect(attribute: string, value: string): number | null {
    return this.columns.find(({ name }) => name === attribute)?.effects.get(value) ?? null;
  }

  /** Names of the attributes in use. */
  get attributes(): string[] {
    return this.columns.map(({ name }) => name);
  }

  private pairOf(a: number, b: number, group: number, listed: boolean): number | null {
    const key = a * 65_536 + b;
    const known = this.pairs.get(key);
    if (known !== undefined || !listed) return known ?? null;
    const [first, second] = [this.names[a]!, this.names[b]!];
    const effect = this.addEffect(group, `${first.attribute} × ${second.attribute}`, `${first.value} × ${second.value}`);
    this.pairs.set(key, effect);
    return effect;
  }

  private addEffect(group: number, attribute: string, value: string): number {
    this.names.push({ attribute, value });
    return this.groupOf.push(group) - 1;
  }
}
