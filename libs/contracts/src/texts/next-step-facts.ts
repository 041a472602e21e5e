import type { NextStep, NextStepCode } from '../next-step.js';
import type { FollowUpKind, Stage } from '../vocabulary.js';
import type { Words } from './words.js';

/** What the sentences are made of: the step's facts, its dates already in words (empty where there is none). */
export interface NextStepFacts {
  kind: FollowUpKind | null;
  stage: Stage;
  params: NextStep['params'];
  /** "demain à 14 h" */
  due: string;
  /** The due day without its time: "lundi 25 janvier". */
  day: string;
  /** Day of the open lab proposed, or null. */
  lab: string | null;
  words: Words;
}

export type NextStepTexts = Record<NextStepCode, (facts: NextStepFacts) => string>;
