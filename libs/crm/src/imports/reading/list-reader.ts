import { Injectable } from '@nestjs/common';
import type { ImportRefusal } from '#contracts/import-codes.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { BoundedProgram, ProgramFailed } from '#platform/processes/bounded-program.js';
import { Turns } from '#platform/processes/turns.js';
import { readAhead } from '#platform/read-ahead.js';
import { isZip } from './decode.rules.js';
import type { ImportMapping } from '../rows/mapping.rules.js';
import type { Constants } from '../rows/row.rules.js';
import { HostileFile } from './hostile-file.js';
import { identifiersOf, linesOf, summarise, type BorneIdentifier, type ListLine, type ListSummary } from './list-lines.js';
import { openList, type ListLayout } from './open-list.js';
import type { Answer, Question } from './read-list.child.js';

/** What whoever sent the file can cost us at most: 256 MB in all, since Node itself, young objects and the file stand beside the heap. */
const HEAP_MB = 160;
const SECONDS = 60;

/** A pasted list is read before a process has started; nothing so small can take long. */
const SMALL_BYTES = 64 * 1024;
const LINES_AT_ONCE = 500;

/** Programs at a time: whoever sends a hundred hostile files takes the memory of two. */
const AT_ONCE = 2;
/** Whoever waits for an answer is told to come back after this long. */
const PATIENCE_SECONDS = 20;

/** A list that is open: its rows come a few hundred at a time, as they are asked for. */
export interface ListReading {
  summary(): Promise<ListSummary>;
  identifiers(mapping: ImportMapping): Promise<BorneIdentifier[]>;
  lines(mapping: ImportMapping, constants: Constants): AsyncIterable<ListLine[]>;
}

/**
 * Reads lists that strangers made. All but small texts are read in a process of their own, with 256 MB and 60 seconds:
 * a hostile file ends that process, and nobody else waits meanwhile.
 */
@Injectable()
export class ListReader {
  /** Apart: a list that takes minutes in the background keeps nobody from looking at another. */
  private readonly turns = { awaited: new Turns(AT_ONCE), patient: new Turns(AT_ONCE) };

  /**
   * `patient`: nobody waits for an answer, so it may take until others are done.
   * @throws HostileFile saying what to do about a list that cannot be read; DomainError `too_many_requests` while others are read
   */
  async open<T>(bytes: Uint8Array, { patient = false, limits = { heapMb: HEAP_MB, seconds: SECONDS }, ...layout }: ListLayout & {
    patient?: boolean; limits?: { heapMb: number; seconds: number };
  }, work: (reading: ListReading) => Promise<T>): Promise<T> {
    if (bytes.length <= SMALL_BYTES && !isZip(bytes)) return work(await readHere(bytes, layout));
    const turns = patient ? this.turns.patient : this.turns.awaited;
    if (!await turns.take(patient ? null : PATIENCE_SECONDS * 1000)) throw new DomainError('too_many_requests', { retryAfter: PATIENCE_SECONDS });
    try {
      return await this.openThere(bytes, layout, limits, work);
    } finally {
      turns.giveBack();
    }
  }

  private async openThere<T>(bytes: Uint8Array, layout: ListLayout, limits: { heapMb: number; seconds: number }, work: (reading: ListReading) => Promise<T>): Promise<T> {
    const program = new BoundedProgram<Question, Answer>(new URL('./read-list.child.js', import.meta.url), limits);
    const ask = async <K extends Answer>(question: Question): Promise<Exclude<K, { refusal: ImportRefusal }>> => {
      const answer = await program.ask(question).catch((failure: unknown) => {
        if (failure instanceof ProgramFailed) throw new HostileFile(failure.reason === 'broken' ? 'file_damaged' : 'file_too_heavy');
        throw failure;
      });
      if ('refusal' in answer) throw new HostileFile(answer.refusal.code, answer.refusal.params);
      return answer as Exclude<K, { refusal: ImportRefusal }>;
    };
    const linesThere = async function* (first: Question): AsyncGenerator<ListLine[]> {
      for (let question = first; ; question = { ask: 'more' }) {
        const { lines } = await ask<{ lines: ListLine[] }>(question);
        if (lines.length === 0) return;
        yield lines;
      }
    };
    try {
      await ask({ ask: 'open', bytes, layout });
      return await work({
        summary: async () => (await ask<{ summary: ListSummary }>({ ask: 'summary' })).summary,
        identifiers: async (mapping) => (await ask<{ identifiers: BorneIdentifier[] }>({ ask: 'identifiers', mapping })).identifiers,
        lines: (mapping, constants) => readAhead(linesThere({ ask: 'lines', mapping, constants })),
      });
    } finally {
      program.end();
    }
  }
}

async function readHere(bytes: Uint8Array, layout: ListLayout): Promise<ListReading> {
  const opening = await openList(bytes, layout);
  if (!opening.ok) throw new HostileFile(opening.refusal.code, opening.refusal.params);
  const { list } = opening;
  return {
    summary: async () => summarise(list),
    identifiers: async (mapping) => identifiersOf(list, mapping),
    async* lines(mapping, constants) {
      let some: ListLine[] = [];
      for (const line of linesOf(list, mapping, constants)) {
        some.push(line);
        if (some.length === LINES_AT_ONCE) {
          yield some;
          some = [];
        }
      }
      if (some.length > 0) yield some;
    },
  };
}
