import { Injectable } from '@nestjs/common';
import { PERSONA_SIGNALS, type Persona, type PersonaSignal, type Signal } from '#contracts/vocabulary.js';
import { agreement, type Agreement, type Pair } from '#insight/agreement.js';
import { personaFromSignals } from '#insight/persona.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { insertReading, mayReread, nextToReread, pairsOfReadings, readingOf, type ToReread } from './persona-readings.queries.js';
import { signalTable } from './persona-weights.queries.js';

export interface FactAgreement extends Agreement {
  signal: PersonaSignal;
  /** Ticked by the caller, by the reader, by both. */
  ticked: number;
  reread: number;
  both: number;
}

export interface ReadingsAgreement {
  /** On the likely type that each one's facts make; no likely type is an answer too. */
  type: Agreement;
  /** Fact by fact. */
  facts: FactAgreement[];
}

/**
 * Two people note the same conversation without seeing each other's answer: its caller while calling, a colleague from the note.
 * How far they agree says what a persona is worth here.
 */
@Injectable()
export class PersonaReadingsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** The next conversation to read, blind; null when none is left. */
  async next({ workspaceId, memberId, role }: Scope): Promise<ToReread | null> {
    return nextToReread(this.uow.reader, workspaceId, memberId, role === 'caller');
  }

  /**
   * Safe to repeat: the same member's second answer changes nothing.
   * @throws DomainError `not_found` for a call that is not theirs to read, `already_exists` where a colleague was faster
   */
  async record({ workspaceId, memberId, role }: Scope, callId: string, signals: readonly Signal[]): Promise<void> {
    await this.uow.run(async (tx) => {
      const may = await mayReread(tx, workspaceId, memberId, role === 'caller', callId);
      if (may && await insertReading(tx, workspaceId, { id: newId(), callId, memberId, signals: [...new Set(signals)] })) return;
      const known = await readingOf(tx, workspaceId, callId);
      if (!known) throw notFound('call');
      if (known.memberId !== memberId) throw new DomainError('already_exists', { what: 'reading' });
    });
  }

  async agreement({ workspaceId }: Scope): Promise<ReadingsAgreement> {
    const pairs = await pairsOfReadings(this.uow.reader, workspaceId);
    const table = await signalTable(this.uow.reader, workspaceId);
    const type = (signals: readonly Signal[]): Persona | 'none' => personaFromSignals(signals, { table }).likely ?? 'none';
    return {
      type: agreement(pairs.map(({ ticked, reread }): Pair<string> => [type(ticked), type(reread)])),
      facts: PERSONA_SIGNALS.map((signal) => {
        const heard = pairs.map(({ ticked, reread }): Pair<boolean> => [ticked.includes(signal), reread.includes(signal)]);
        return {
          signal, ...agreement(heard),
          ticked: heard.filter(([first]) => first).length, reread: heard.filter(([, second]) => second).length, both: heard.filter(([first, second]) => first && second).length,
        };
      }),
    };
  }
}
