import type { Attributes } from './attribute-space.js';

/** Organisations whose calling is over (domain.md, "A trial"); each count contains the next. */
export interface Tally { tried: number; reached: number; interested: number }

export interface Listed extends Tally { attributes: Attributes }

/** What one value has shown, as it is told to people. */
export interface SegmentTally extends Tally {
  attribute: string;
  value: string;
  /** Interested per trial, shrunk, over the campaign's: 1 is "like the others". */
  lift: number;
}

/** Trials at the campaign's rate that a value is credited with before its own are believed (D), the weight of Beta(1, 9). */
const SHRINKAGE = 10;

export class SegmentTallies {
  constructor(readonly totals: Tally, private readonly values: ReadonlyMap<string, ReadonlyMap<string, SegmentTally>>) {}

  of(attribute: string, value: string): SegmentTally | null {
    return this.values.get(attribute)?.get(value) ?? null;
  }
}

/** Sums what became of each organisation by the attributes named. */
export function tallySegments(list: Iterable<Listed>, attributes: readonly string[]): SegmentTallies {
  const totals: Tally = { tried: 0, reached: 0, interested: 0 };
  const values = new Map<string, Map<string, Tally>>(attributes.map((name) => [name, new Map()]));
  for (const each of list) {
    add(totals, each);
    for (const name of attributes) {
      const value = each.attributes[name];
      if (value === null || value === undefined) continue;
      const known = values.get(name)!;
      let tally = known.get(value);
      if (tally === undefined) known.set(value, tally = { tried: 0, reached: 0, interested: 0 });
      add(tally, each);
    }
  }
  const rate = (totals.interested + 1) / (totals.tried + SHRINKAGE);
  return new SegmentTallies(totals, new Map([...values].map(([attribute, known]) => [
    attribute,
    new Map([...known].map(([value, tally]): [string, SegmentTally] =>
      [value, { attribute, value, ...tally, lift: (tally.interested + SHRINKAGE * rate) / (tally.tried + SHRINKAGE) / rate }])),
  ])));
}

function add(to: Tally, each: Tally): void {
  to.tried += each.tried;
  to.reached += each.reached;
  to.interested += each.interested;
}
