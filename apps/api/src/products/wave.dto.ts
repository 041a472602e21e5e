import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { Type } from 'class-transformer';
import type { Wave } from '#crm/insights/today/wave.service.js';
import type { DosingWave } from '#contracts/dosing-waves.js';
import { PREREQUISITES, type Prerequisite } from '#insight/dosing.js';

export class MetPrerequisitesBody {
  /** Those the product meets; all others are not met. */
  @IsArray() @ArrayMaxSize(PREREQUISITES.length) @ArrayUnique() @IsIn(PREREQUISITES, { each: true }) met!: Prerequisite[];
}

export class NextWave {
  wave!: DosingWave;
  /** Month since the launch from which it may come. */
  fromMonth!: number;
  /** 0 when only prerequisites keep it away. */
  inMonths!: number;
}

export class PrerequisiteOfWave {
  key!: Prerequisite;
  met!: boolean;
}

export class WaveResponse {
  /** Who should be called and invited now: `rebels`, `marsh` or `influencer`. */
  wave!: DosingWave;
  launchedOn!: string | null;
  /** Whole months since the launch; null before it, or without its date. */
  ageMonths!: number | null;
  /** Null after the last. */
  @Type(() => NextWave)
  next!: NextWave | null;
  /** Organisations that use the product: whom one may quote. */
  firstUsers!: number;
  @Type(() => PrerequisiteOfWave)
  prerequisites!: PrerequisiteOfWave[];
  lacking!: Prerequisite[];
  /** What is lacking keeps the second wave away now, or will within a month. */
  warns!: boolean;
}

export const toWaveResponse = ({ wave, launchedOn, ageMonths, next, firstUsers, prerequisites, lacking, warns }: Wave): WaveResponse => ({
  wave, launchedOn, ageMonths, next: next && { wave: next.wave, fromMonth: next.fromMonth, inMonths: next.inMonths }, firstUsers,
  prerequisites: prerequisites.map(({ key, met }) => ({ key, met })), lacking: [...lacking], warns,
});
