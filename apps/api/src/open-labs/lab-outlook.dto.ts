import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { INTERESTS, type Interest } from '#contracts/vocabulary.js';
import type { Candidate, CandidateSign } from '#crm/insights/forecast/lab-outlook.service.js';
import type { AttendanceForecast, GuestRung } from '#insight/attendance.js';
import { SelectionBody } from '../operations/operation.dto.js';

const toList = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);

export class RungForecast {
  rung!: GuestRung;
  guests!: number;
  /** Share believed to come, 0..1. */
  rate!: number;
}

export class LabForecastResponse {
  /** Chairs. */
  goal!: number;
  expectedAttendees!: number;
  /** 80 chances in 100 to be between these. */
  low!: number;
  high!: number;
  /** P(every chair taken), 0..1. */
  probability!: number;
  /** P(exactly k come) for k = 0, 1, …, 0..1. */
  distribution!: number[];
  byRung!: RungForecast[];
}

export class CandidatesQuery {
  @IsUUID() campaignId!: string;
  /** Whose latest word it was; interested or better by default. */
  @IsOptional() @Transform(toList) @IsArray() @IsIn(INTERESTS, { each: true }) interest?: Interest[];
}

/** Rows chosen on a campaign's call list: either `ids` or `filter`. */
export class ChosenBody extends SelectionBody {
  @IsUUID() campaignId!: string;
}

export class CandidateResponse {
  contactId!: string;
  firstName!: string | null;
  lastName!: string | null;
  jobTitle!: string | null;
  email!: string | null;
  organisationId!: string;
  organisationName!: string;
  interest!: Interest;
  /** On the guest list already. */
  invited!: boolean;
  /** `vendor`, `only_gives_opinions`: the room has no chair for either. Null for a caller, who is not told. */
  signs!: CandidateSign[] | null;
}

export class CandidateList {
  items!: CandidateResponse[];
}

export class ChosenCandidates {
  items!: CandidateResponse[];
  /** Of the rows chosen, how many organisations have nobody to invite. */
  withoutPerson!: number;
}

export const toLabForecast = ({ chairs, expected, low, high, probability, law, byRung }: AttendanceForecast & { chairs: number }): LabForecastResponse => ({
  goal: chairs, expectedAttendees: expected, low, high, probability, distribution: [...law], byRung,
});

export const toCandidate = (
  { contactId, firstName, lastName, jobTitle, email, organisationId, organisationName, interest, invited, signs }: Candidate,
): CandidateResponse => ({ contactId, firstName, lastName, jobTitle, email, organisationId, organisationName, interest, invited, signs });
