import { Injectable } from '@nestjs/common';
import { PERSONAS, PERSONA_SIGNALS, type PersonaSignal } from '#contracts/vocabulary.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid, type FieldProblem } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { AuditService } from '../../workspaces/audit.service.js';
import { DEFAULT_PERCENTS, storedWeights, storeWeights, type Percents, type SignalPercents } from './persona-weights.queries.js';

export interface SignalWeight extends Percents { signal: PersonaSignal }

export interface PersonaWeights {
  /** In the order of the vocabulary, each with the documented numbers beside the team's. */
  signals: (SignalWeight & { documented: Percents })[];
  /** False once the team edited a number. */
  isDefault: boolean;
  /** The workspace's own: its settings are one row. */
  version: number;
}

/** How likely each fact is to be heard from each type: what the persona is computed from, editable by those who lead. */
@Injectable()
export class PersonaWeightsService {
  constructor(private readonly uow: UnitOfWork, private readonly audit: AuditService) {}

  async read({ workspaceId }: Scope): Promise<PersonaWeights> {
    const { version, signals } = await storedWeights(this.uow.reader, workspaceId);
    const used = signals ?? DEFAULT_PERCENTS;
    return {
      signals: PERSONA_SIGNALS.map((signal) => ({ signal, ...used[signal], documented: DEFAULT_PERCENTS[signal] })), isDefault: signals === null, version,
    };
  }

  /**
   * All signals at once, or null for the documented numbers again.
   * @throws DomainError `validation_failed` for a signal that is missing or there twice; `etag_stale`
   */
  async change(scope: Scope, version: number, signals: readonly SignalWeight[] | null): Promise<PersonaWeights> {
    const stored = signals && complete(signals);
    return this.uow.run(async (tx) => {
      if (!await storeWeights(tx, scope.workspaceId, version, stored && isDocumented(stored) ? null : stored)) throw new DomainError('etag_stale');
      await this.audit.record(scope, { action: stored ? 'persona_weights_changed' : 'persona_weights_reset', subjectType: 'workspace', subjectId: scope.workspaceId });
      return this.read(scope);
    });
  }
}

function complete(signals: readonly SignalWeight[]): SignalPercents {
  const bySignal = new Map<PersonaSignal, Percents>();
  const problems: FieldProblem[] = [];
  for (const [index, { signal, rebel, marsh, loyalist }] of signals.entries()) {
    if (bySignal.has(signal)) problems.push({ field: `signals[${index}].signal`, code: 'twice' });
    bySignal.set(signal, { rebel, marsh, loyalist });
  }
  if (PERSONA_SIGNALS.some((signal) => !bySignal.has(signal))) problems.push({ field: 'signals', code: 'too_few', params: { limit: PERSONA_SIGNALS.length } });
  if (problems.length > 0) throw invalid(...problems);
  return Object.fromEntries(bySignal) as SignalPercents;
}

const isDocumented = (signals: SignalPercents): boolean =>
  PERSONA_SIGNALS.every((signal) => PERSONAS.every((type) => signals[signal][type] === DEFAULT_PERCENTS[signal][type]));
