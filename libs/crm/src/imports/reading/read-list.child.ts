import type { ImportRefusal } from '#contracts/import-codes.js';
import type { ImportMapping } from '../rows/mapping.rules.js';
import type { Constants } from '../rows/row.rules.js';
import { identifiersOf, linesOf, summarise, type BorneIdentifier, type ListLine, type ListSummary } from './list-lines.js';
import { openList, type ListLayout, type OpenedList } from './open-list.js';

/** What the product asks of this program, one question at a time, and what it answers. */
export type Question =
  | { ask: 'open'; bytes: Uint8Array; layout: ListLayout }
  | { ask: 'summary' }
  | { ask: 'identifiers'; mapping: ImportMapping }
  | { ask: 'lines'; mapping: ImportMapping; constants: Constants }
  | { ask: 'more' };
export type Answer =
  | { refusal: ImportRefusal } | { opened: true } | { summary: ListSummary } | { identifiers: BorneIdentifier[] }
  /** Empty after the last. */
  | { lines: ListLine[] };

const LINES_AT_ONCE = 500;

let list: OpenedList | null = null;
let lines: Iterator<ListLine> | null = null;

async function answer(question: Question): Promise<Answer> {
  if (question.ask === 'open') {
    const opening = await openList(question.bytes, question.layout);
    if (!opening.ok) return { refusal: opening.refusal };
    list = opening.list;
    return { opened: true };
  }
  if (!list) throw new Error(`Asked for ${question.ask} before a list was opened.`);
  if (question.ask === 'summary') return { summary: summarise(list) };
  if (question.ask === 'identifiers') return { identifiers: identifiersOf(list, question.mapping) };
  if (question.ask === 'lines') lines = linesOf(list, question.mapping, question.constants);
  const some: ListLine[] = [];
  for (let next = lines?.next(); next && !next.done; next = lines?.next()) {
    some.push(next.value);
    if (some.length === LINES_AT_ONCE) break;
  }
  return { lines: some };
}

// Whoever asked is gone: nobody waits for the rest.
process.on('disconnect', () => process.exit());
process.on('message', (question: Question) => {
  void answer(question).then((reply) => process.send?.(reply), () => process.exit(1));
});
