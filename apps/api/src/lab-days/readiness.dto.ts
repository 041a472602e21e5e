import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import type { Persona } from '#contracts/vocabulary.js';
import type { Composition, Plan } from '#crm/lab-days/readiness.service.js';
import { BACK_PLAN_STEPS, type BackPlanStep } from '#insight/back-plan.js';
import type { DosingWave } from '#contracts/dosing-waves.js';
import { PREREQUISITES, type Prerequisite } from '#insight/dosing.js';
import { MayBeLeftOut } from '../http/validators.js';

export class PrerequisitesBody {
  /** Those the product meets; all others are not met. */
  @IsArray() @ArrayMaxSize(PREREQUISITES.length) @ArrayUnique() @IsIn(PREREQUISITES, { each: true }) met!: Prerequisite[];
}

export class DoseResponse {
  persona!: Persona;
  /** Chairs for this type. */
  wanted!: number;
  /** Expected number: the guests' probabilities summed, to one decimal. */
  have!: number;
  missing!: number;
  /** Expected beyond what is wanted. */
  over!: number;
}

export class OpinionGiversResponse {
  wanted!: number;
  have!: number;
}

export class PrerequisiteResponse {
  key!: Prerequisite;
  met!: boolean;
}

export class CompositionResponse {
  /** `rebels` (the first three months), `marsh` (then, prerequisites met), `influencer` (from month 12). */
  wave!: DosingWave;
  /** Whole months from the launch to the lab; null without a launch date. */
  ageMonths!: number | null;
  launchedOn!: string | null;
  capacity!: number;
  guests!: number;
  /** Guests of whom nothing was heard: the usual shares count for them. */
  unheard!: number;
  doses!: DoseResponse[];
  prerequisites!: PrerequisiteResponse[];
  /** What keeps a product that is old enough from the second wave. */
  waitsFor!: Prerequisite[];
  /** An open lab is a working day: no chair for them. */
  opinionGivers!: OpinionGiversResponse;
}

export class ChangePlanBody {
  @MayBeLeftOut() @IsIn(BACK_PLAN_STEPS) step?: BackPlanStep;
  /** With `step`; true when left out. */
  @MayBeLeftOut() @IsBoolean() done?: boolean;
  /** What first version of the product will be shown. */
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.note) shownVersion?: string;
}

export class PlanStepResponse {
  key!: BackPlanStep;
  /** `YYYY-MM-DD`, a working day. */
  dueOn!: string;
  doneAt!: Date | null;
  /** Who ticked it. */
  doneBy!: string | null;
}

export class BackPlanResponse {
  launchedOn!: string | null;
  /** When a first lab is best: a month after the launch. */
  firstLabOn!: string | null;
  labOn!: string;
  /** Days from that day to the lab; negative is earlier. */
  daysFromBest!: number | null;
  shownVersion!: string;
  steps!: PlanStepResponse[];
}

export const toCompositionResponse = ({ wave, ageMonths, launchedOn, capacity, guests, unheard, doses, prerequisites, waitsFor, opinionGivers }: Composition): CompositionResponse => ({
  wave, ageMonths, launchedOn, capacity, guests, unheard,
  doses: doses.map(({ persona, wanted, have, missing, over }) => ({ persona, wanted, have, missing, over })),
  prerequisites: prerequisites.map(({ key, met }) => ({ key, met })), waitsFor: [...waitsFor], opinionGivers: { wanted: opinionGivers.wanted, have: opinionGivers.have },
});

export const toBackPlanResponse = ({ launchedOn, firstLabOn, labOn, daysFromBest, shownVersion, steps, done }: Plan): BackPlanResponse => ({
  launchedOn, firstLabOn, labOn, daysFromBest, shownVersion,
  steps: steps.map(({ key, dueOn }) => {
    const ticked = done.find(({ step }) => step === key);
    return { key, dueOn, doneAt: ticked?.doneAt ?? null, doneBy: ticked?.by ?? null };
  }),
});
