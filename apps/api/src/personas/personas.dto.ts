import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { PERSONA_SIGNALS, SIGNALS, type Evidence, type Interest, type Outcome, type Persona, type PersonaSignal, type Signal } from '#contracts/vocabulary.js';
import type { ReadingsAgreement } from '#crm/insights/personas/persona-readings.service.js';
import type { ToReread } from '#crm/insights/personas/persona-readings.queries.js';
import type { PersonaWeights } from '#crm/insights/personas/persona-weights.service.js';
import type { Agreement, AgreementVerdict } from '#insight/agreement.js';
import { GUARD_FROM, type BaseRateVerdict } from '#insight/base-rate-guard.js';
import { etagOf } from '../http/etag.js';

export class PercentsResponse implements Record<Persona, number> {
  rebel!: number;
  marsh!: number;
  loyalist!: number;
}

export class SignalWeightBody {
  @IsIn(PERSONA_SIGNALS) signal!: PersonaSignal;
  /** How many of 100 rebels say it; 1 to 99, since nothing is certain. */
  @IsInt() @Min(1) @Max(99) rebel!: number;
  @IsInt() @Min(1) @Max(99) marsh!: number;
  @IsInt() @Min(1) @Max(99) loyalist!: number;
}

export class ChangeSignalsBody {
  /** All of them, or null for the documented numbers again. */
  @IsOptional() @IsArray() @ArrayMaxSize(PERSONA_SIGNALS.length) @ValidateNested({ each: true }) @Type(() => SignalWeightBody)
  signals!: SignalWeightBody[] | null;
}

export class SignalWeightResponse extends PercentsResponse {
  signal!: PersonaSignal;
  @Type(() => PercentsResponse)
  documented!: PercentsResponse;
}

export class SignalsResponse {
  etag!: string;
  isDefault!: boolean;
  @Type(() => SignalWeightResponse)
  signals!: SignalWeightResponse[];
}

export class GuardResponse {
  /** True when counts this far from 10/80/10 would come up less than once in 100 times. */
  warns!: boolean;
  /** Null while there are fewer people with a likely type than `from`. */
  probability!: number | null;
  people!: number;
  /** People with a likely type from which anything is said. */
  from!: number;
  counts!: PercentsResponse;
  expected!: PercentsResponse;
}

/** A conversation to read again, without names and without what its caller ticked. */
export class ToRereadResponse {
  callId!: string;
  occurredAt!: Date;
  outcome!: Outcome;
  interest!: Interest | null;
  evidence!: Evidence[];
  note!: string;
  needs!: string[];
  objections!: string[];
}

export class NextReadingResponse {
  /** Conversations that wait for this reader. */
  waiting!: number;
  @Type(() => ToRereadResponse)
  conversation!: ToRereadResponse | null;
}

export class ReadingBody {
  @IsUUID() callId!: string;
  /** Facts heard, as the note tells them; none is an answer too. */
  @IsArray() @ArrayUnique() @IsIn(SIGNALS, { each: true }) signals!: Signal[];
}

export class LikelyBody {
  @IsOptional() @IsUUID() contactId?: string | null;
  /** Ticked in the call under way. */
  @IsArray() @ArrayUnique() @IsIn(SIGNALS, { each: true }) signals!: Signal[];
}

export class LikelyResponse {
  /** The type above 50 %; null while nothing was heard, or nothing tells. */
  likely!: Persona | null;
}

export class AgreementResponse {
  pairs!: number;
  same!: number;
  /** Krippendorff's alpha with its 95 % interval; null where nothing was told apart. */
  alpha!: number | null;
  low!: number | null;
  high!: number | null;
  verdict!: AgreementVerdict;
}

export class FactAgreementResponse extends AgreementResponse {
  signal!: PersonaSignal;
  ticked!: number;
  reread!: number;
  both!: number;
}

export class ReadingsAgreementResponse {
  @Type(() => AgreementResponse)
  type!: AgreementResponse;
  @Type(() => FactAgreementResponse)
  facts!: FactAgreementResponse[];
}

export const toSignalsResponse = ({ signals, isDefault, version }: PersonaWeights): SignalsResponse => ({
  etag: etagOf(version), isDefault,
  signals: signals.map(({ signal, rebel, marsh, loyalist, documented }) => ({
    signal, rebel, marsh, loyalist, documented: { rebel: documented.rebel, marsh: documented.marsh, loyalist: documented.loyalist },
  })),
});

export const toGuardResponse = ({ warns, probability, counts, expected }: BaseRateVerdict): GuardResponse => ({
  warns, probability, people: counts.rebel + counts.marsh + counts.loyalist, from: GUARD_FROM,
  counts: { rebel: counts.rebel, marsh: counts.marsh, loyalist: counts.loyalist },
  expected: { rebel: expected.rebel, marsh: expected.marsh, loyalist: expected.loyalist },
});

export const toNextReadingResponse = (found: ToReread | null): NextReadingResponse => ({
  waiting: found?.waiting ?? 0,
  conversation: found && {
    callId: found.callId, occurredAt: found.occurredAt, outcome: found.outcome, interest: found.interest, evidence: found.evidence, note: found.note,
    needs: found.needs, objections: found.objections,
  },
});

const toAgreement = ({ pairs, same, alpha, low, high, verdict }: Agreement): AgreementResponse => ({ pairs, same, alpha, low, high, verdict });

export const toReadingsAgreementResponse = ({ type, facts }: ReadingsAgreement): ReadingsAgreementResponse => ({
  type: toAgreement(type),
  facts: facts.map(({ signal, ticked, reread, both, ...found }) => ({ signal, ...toAgreement(found), ticked, reread, both })),
});
