/** A synthetic country as its file describes it; `docs/proving-ground.md` explains every line to whoever writes one. */
export interface World {
  name: string;
  description: string;
  /** Organisations on the list. */
  targets: number;
  /** A campaign is over when so many are interested. */
  goal: number;
  order: 'shuffled' | { sortedBy: string };
  /** Share of each value of each attribute; drawn independently for each organisation. */
  attributes: Record<string, Record<string, number>>;
  interest: RateModel;
  reach: ReachModel;
  /** From this call of the campaign on, other rates hold. */
  drift: { afterCall: number; interest?: RateModel; reach?: ReachModel }[];
  /** The first conversations with such organisations end like this, whatever the rates: luck, good or bad. */
  luck: { when: Traits; conversations: number; interested: boolean }[];
  /** Minutes from one call to the next, all callers together. */
  minutesPerCall: number;
  personas: PersonaWorld | null;
  showUp: ShowUpWorld;
}

export type Traits = Record<string, string>;

/** A number, or one drawn anew for each country. */
export type Drawn = number | { from: number; to: number } | { beta: [number, number] };

export type Effect =
  /** Multiplies the rate of the organisations that have all these traits. */
  | { when: Traits; times: Drawn }
  /** Multiplies the rate of each value of an attribute by a number of its own. */
  | { each: string; times: Drawn };

export interface RateModel {
  base: Drawn;
  effects: Effect[];
  /** Standard deviation, in log-odds, of what no attribute explains. */
  spread: number;
}

export interface ReachModel extends RateModel {
  /** Multiplies by the hour of the day at the target's. */
  byHour: Record<string, number>;
  /** Multiplies by the attempt, the first first; the last one holds for all that follow. */
  byAttempt: number[];
}

export interface PersonaWorld {
  shares: { rebel: number; marsh: number; loyalist: number };
  /** P(heard | type) by signal. */
  heard: Record<string, { rebel: number; marsh: number; loyalist: number }>;
  /** 0: signals are independent within a type. 1: whoever says much says everything. */
  correlation: number;
}

export interface ShowUpWorld { rate: Drawn; colleague: Drawn }

/** A line of the world's file that cannot be played. */
export class WorldError extends Error {}

/** Reads a world file's JSON. @throws WorldError naming the line: "interest.effects[0].times: a number above 0 expected" */
export function parseWorld(json: unknown): World {
  const file = new Fields(json, '');
  file.only('name', 'description', 'targets', 'goal', 'order', 'attributes', 'interest', 'reach', 'drift', 'luck', 'minutesPerCall', 'personas', 'showUp');
  const attributes = file.record('attributes', (shares) => shares.record('', (share) => share.number(0, 1)), {});
  for (const [attribute, shares] of Object.entries(attributes)) {
    const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
    if (Math.abs(total - 1) > 1e-6) throw new WorldError(`attributes.${attribute}: the shares add up to ${total}, not 1`);
  }
  const known = (traits: Traits, where: string): Traits => {
    for (const [attribute, value] of Object.entries(traits)) {
      if (!(attribute in attributes)) throw new WorldError(`${where}.${attribute}: no such attribute`);
      if (!(value in attributes[attribute]!)) throw new WorldError(`${where}.${attribute}: no value "${value}"`);
    }
    return traits;
  };
  const targets = file.at('targets').whole(1, 10_000);
  const rate = (field: Fields): RateModel => {
    field.only('base', 'effects', 'spread', 'byHour', 'byAttempt');
    return {
      base: drawn(field.at('base'), 0, 1),
      effects: field.list('effects', (effect) => effectOf(effect, known, attributes)),
      spread: field.at('spread').number(0, 5, 0),
    };
  };
  const reach = (field: Fields): ReachModel => ({
    ...rate(field),
    byHour: field.record('byHour', (times) => times.number(0, 20), {}),
    byAttempt: field.list('byAttempt', (times) => times.number(0, 20)),
  });
  const order = file.at('order').value ?? 'shuffled';
  return {
    name: file.at('name').text(),
    description: file.at('description').text(''),
    targets,
    goal: file.at('goal').whole(1, targets),
    order: order === 'shuffled' ? order : { sortedBy: file.at('order').at('sortedBy').oneOf(Object.keys(attributes)) },
    attributes,
    interest: rate(file.at('interest')),
    reach: reach(file.at('reach')),
    drift: file.list('drift', (change) => {
      change.only('afterCall', 'interest', 'reach');
      return {
        afterCall: change.at('afterCall').whole(1, 1_000_000),
        ...(change.has('interest') ? { interest: rate(change.at('interest')) } : {}),
        ...(change.has('reach') ? { reach: reach(change.at('reach')) } : {}),
      };
    }),
    luck: file.list('luck', (luck) => {
      luck.only('when', 'conversations', 'interested');
      return {
        when: known(luck.record('when', (value) => value.text()), `${luck.where}.when`),
        conversations: luck.at('conversations').whole(1, 1_000),
        interested: luck.at('interested').value !== false,
      };
    }),
    minutesPerCall: file.at('minutesPerCall').number(0.5, 240, 6),
    personas: file.has('personas') ? personas(file.at('personas')) : null,
    showUp: showUp(file.at('showUp')),
  };
}

function effectOf(effect: Fields, known: (traits: Traits, where: string) => Traits, attributes: World['attributes']): Effect {
  effect.only('when', 'each', 'times');
  const times = drawn(effect.at('times'), 0, 1_000);
  if (effect.has('each')) return { each: effect.at('each').oneOf(Object.keys(attributes)), times };
  return { when: known(effect.record('when', (value) => value.text()), `${effect.where}.when`), times };
}

function personas(field: Fields): PersonaWorld {
  field.only('shares', 'heard', 'correlation');
  const types = (each: Fields) => {
    each.only('rebel', 'marsh', 'loyalist');
    return { rebel: each.at('rebel').number(0, 1), marsh: each.at('marsh').number(0, 1), loyalist: each.at('loyalist').number(0, 1) };
  };
  return { shares: types(field.at('shares')), heard: field.record('heard', types), correlation: field.at('correlation').number(0, 1, 0) };
}

function showUp(field: Fields): ShowUpWorld {
  field.only('rate', 'colleague');
  return { rate: field.has('rate') ? drawn(field.at('rate'), 0, 1) : 0.8, colleague: field.has('colleague') ? drawn(field.at('colleague'), 0, 1) : 0 };
}

function drawn(field: Fields, least: number, most: number): Drawn {
  if (typeof field.value === 'number') return field.number(least, most);
  if (field.has('beta')) {
    const [alpha, beta] = field.list('beta', (parameter) => parameter.number(0.1, 10_000));
    if (alpha === undefined || beta === undefined) throw new WorldError(`${field.where}.beta: two numbers expected`);
    return { beta: [alpha, beta] };
  }
  const range = { from: field.at('from').number(least, most), to: field.at('to').number(least, most) };
  if (range.from > range.to) throw new WorldError(`${field.where}: from is above to`);
  return range;
}

/** One place of the file, with the name by which a mistake in it is told. */
class Fields {
  constructor(readonly value: unknown, readonly where: string) {}

  at(key: string): Fields {
    return new Fields(this.has(key) ? (this.value as Record<string, unknown>)[key] : undefined, this.where ? `${this.where}.${key}` : key);
  }

  has(key: string): boolean {
    return typeof this.value === 'object' && this.value !== null && (this.value as Record<string, unknown>)[key] !== undefined;
  }

  only(...keys: string[]): void {
    if (this.value === undefined) return;
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) throw this.expected('an object');
    for (const key of Object.keys(this.value)) if (!keys.includes(key)) throw new WorldError(`${this.where ? `${this.where}.` : ''}${key}: not a line of a world; known are ${keys.join(', ')}`);
  }

  number(least: number, most: number, otherwise?: number): number {
    if (this.value === undefined && otherwise !== undefined) return otherwise;
    if (typeof this.value !== 'number' || !(this.value >= least && this.value <= most)) throw this.expected(`a number from ${least} to ${most}`);
    return this.value;
  }

  whole(least: number, most: number): number {
    const number = this.number(least, most);
    if (!Number.isInteger(number)) throw this.expected('a whole number');
    return number;
  }

  text(otherwise?: string): string {
    if (this.value === undefined && otherwise !== undefined) return otherwise;
    if (typeof this.value !== 'string') throw this.expected('a text');
    return this.value;
  }

  oneOf(values: readonly string[]): string {
    if (typeof this.value !== 'string' || !values.includes(this.value)) throw this.expected(`one of ${values.join(', ')}`);
    return this.value;
  }

  record<T>(key: string, each: (field: Fields) => T, otherwise?: Record<string, T>): Record<string, T> {
    const field = key === '' ? this : this.at(key);
    if (field.value === undefined && otherwise) return otherwise;
    if (typeof field.value !== 'object' || field.value === null || Array.isArray(field.value)) throw field.expected('an object');
    return Object.fromEntries(Object.keys(field.value).map((name) => [name, each(field.at(name))]));
  }

  list<T>(key: string, each: (field: Fields) => T): T[] {
    const field = this.at(key);
    if (field.value === undefined) return [];
    if (!Array.isArray(field.value)) throw field.expected('a list');
    return field.value.map((value, i) => each(new Fields(value, `${field.where}[${i}]`)));
  }

  private expected(what: string): WorldError {
    return new WorldError(`${this.where || 'the file'}: ${what} expected${this.value === undefined ? ', nothing given' : `, got ${JSON.stringify(this.value)}`}`);
  }
}
