import { Type } from 'class-transformer';
import type { CallBand } from '#contracts/call-bands.js';
import type { BandRate, CellRate, MomentAdvice, TimeToCall, WeekdayRate } from '#insight/time-to-call.js';

export class BandAnswers {
  /** Hours on the wall of whoever is called. */
  band!: CallBand;
  dials!: number;
  answered!: number;
  /** Chance of an answer, drawn towards the campaign's, 0..1; null while it is too early. */
  expected!: number | null;
}

export class WeekdayAnswers {
  /** 1 is Monday. */
  weekday!: number;
  dials!: number;
  answered!: number;
  expected!: number | null;
}

export class MomentAnswers {
  weekday!: number;
  band!: CallBand;
  dials!: number;
  answered!: number;
  expected!: number | null;
}

export class AnswerTimesResponse {
  /** Calls by phone up to a first conversation, and those that were one. */
  dials!: number;
  answered!: number;
  /** Calls asked for before anything is said. */
  needed!: number;
  @Type(() => BandAnswers)
  bands!: BandAnswers[];
  /** The hours that do better than the campaign; null while it is too early, or all are alike. */
  @Type(() => BandAnswers)
  bestBand!: BandAnswers | null;
  /** P(it truly does better), 0..1. */
  bandProbability!: number | null;
  /** `too_early`, `alike` (nothing tells them apart), `leaning` from 80 %, `clear` from 95 %. */
  bandAdvice!: MomentAdvice;
  @Type(() => WeekdayAnswers)
  weekdays!: WeekdayAnswers[];
  @Type(() => WeekdayAnswers)
  bestWeekday!: WeekdayAnswers | null;
  weekdayProbability!: number | null;
  weekdayAdvice!: MomentAdvice;
  /** Weekday by hours, those with a call. */
  @Type(() => MomentAnswers)
  moments!: MomentAnswers[];
}

const toBand = ({ band, dials, answered, expected }: BandRate): BandAnswers => ({ band, dials, answered, expected });
const toWeekday = ({ weekday, dials, answered, expected }: WeekdayRate): WeekdayAnswers => ({ weekday, dials, answered, expected });
const toMoment = ({ weekday, band, dials, answered, expected }: CellRate): MomentAnswers => ({ weekday, band, dials, answered, expected });

export const toAnswerTimesResponse = ({ dials, answered, needed, bands, weekdays, cells }: TimeToCall): AnswerTimesResponse => ({
  dials, answered, needed,
  bands: bands.rates.map(toBand), bestBand: bands.best && toBand(bands.best), bandProbability: bands.probability, bandAdvice: bands.advice,
  weekdays: weekdays.rates.map(toWeekday), bestWeekday: weekdays.best && toWeekday(weekdays.best), weekdayProbability: weekdays.probability, weekdayAdvice: weekdays.advice,
  moments: cells.map(toMoment),
});
