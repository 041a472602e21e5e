import { newId } from '#platform/ids.js';

/** One statement as the product sent it. */
export interface Statement {
  text: string;
  values: unknown[];
  /** Which of the product's pools it came from: the queue has one of its own. */
  pool: 'api' | 'queue';
  /** The connection, numbered as they appeared. */
  connection: number;
  /** Of its first row; what later statements take over from it is not made up per request. */
  result: Record<string, unknown> | null;
}

/** What the product said to PostgreSQL for one request, in order. */
export interface Recording {
  statements: Statement[];
  /** The texts that differ from one request to the next, by their name. */
  variables: Record<string, string>;
  /** Ids that stay: of the team and its campaign. */
  fixed: readonly string[];
}

/** A statement ready to be said again with other texts in place of the variables. */
export interface Step { text: string; pool: Statement['pool']; values(of: Record<string, string>): unknown[] }

/** The same request said again: what comes before its transaction, inside, and after the answer. */
export interface Replay { before: Step[]; inside: Step[]; after: Step[] }

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Finds what has to change from one request to the next: the variables, and every id the product made up (it appears in a
 * parameter before any row has brought it).
 */
export function replayOf({ statements, variables, fixed }: Recording): Replay {
  const names = new Map(Object.entries(variables).map(([name, text]) => [text, name]));
  const brought = new Set(fixed);
  const madeUp: string[] = [];
  const steps = statements.map((statement) => {
    for (const id of JSON.stringify(statement.values).match(UUID) ?? []) {
      if (names.has(id) || brought.has(id)) continue;
      // A key such as `idempotency:…` is a variable as a whole, the ids in it are not new.
      madeUp.push(id);
      names.set(id, `id${madeUp.length}`);
    }
    for (const id of JSON.stringify(statement.result ?? {}).match(UUID) ?? []) if (!names.has(id)) brought.add(id);
    return { ...statement, values: templateOf(statement.values, names) };
  });
  const is = (word: RegExp) => steps.findIndex(({ text }) => word.test(text));
  const [begin, commit] = [is(/^(START TRANSACTION|BEGIN)/i), is(/^COMMIT/i)];
  return begin < 0
    ? { before: steps, inside: [], after: [] }
    : { before: steps.slice(0, begin), inside: steps.slice(begin, commit + 1), after: steps.slice(commit + 1).filter((_, i) => !isNowAndThen(statements[commit + 1 + i]!)) };
}

/** Asked for once in 15 s at most, not by each call. */
const isNowAndThen = ({ values }: Statement): boolean => values.some((value) => typeof value === 'string' && value.includes('rescore_campaign'));

/** Fresh ids for one request, beside its variables. */
export function fresh(variables: Record<string, string>): Record<string, string> {
  return new Proxy(variables, { get: (known, name: string) => (known[name] ??= newId()) });
}

type Template = (of: Record<string, string>) => unknown;

function templateOf(values: unknown[], names: ReadonlyMap<string, string>): Step['values'] {
  const templates = values.map((value) => valueTemplate(value, names));
  return (of) => templates.map((template) => template(of));
}

function valueTemplate(value: unknown, names: ReadonlyMap<string, string>): Template {
  if (Array.isArray(value)) {
    const each = value.map((item) => valueTemplate(item, names));
    return (of) => each.map((template) => template(of));
  }
  if (typeof value !== 'string') return () => value;
  const exact = names.get(value);
  if (exact !== undefined) return (of) => of[exact];
  const inside = [...names].filter(([text]) => value.includes(text));
  if (inside.length === 0) return () => value;
  return (of) => inside.reduce((text, [recorded, name]) => text.replaceAll(recorded, of[name]!), value);
}
