import { useTranslation } from 'react-i18next';
import { usePercent } from '../../i18n/use-percent.js';
import type { AnswerTimes } from './answer-times-query.js';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export interface AnswerWords {
  band: (band: AnswerTimes['bands'][number]['band']) => string;
  /** 1 is Monday. */
  weekday: (weekday: number) => string;
  /** What is known of hours and days, a sentence each; or why nothing is said. */
  sentences: (times: AnswerTimes) => string[];
}

/** When people answer, in words with their counts. */
export function useAnswerWords(): AnswerWords {
  const { t } = useTranslation('answer-times');
  const { chance } = usePercent();
  const band: AnswerWords['band'] = (one) => t(`bands.${one}`);
  const weekday: AnswerWords['weekday'] = (one) => t(`weekdays.${WEEKDAYS[one - 1]!}`);
  return {
    band, weekday,
    sentences: (times) => {
      const { bestBand, bestWeekday, bandAdvice, weekdayAdvice, dials, answered, needed } = times;
      if (dials < needed) return [t('tooEarly', { count: dials, needed })];
      const against = (best: { dials: number; answered: number }, probability: number | null) => ({
        answered: best.answered, dials: best.dials, restAnswered: answered - best.answered, restDials: dials - best.dials, chance: chance(probability ?? 0),
      });
      const told = [
        ...(bestBand ? [t(bandAdvice === 'clear' ? 'bandClear' : 'bandLeaning', { band: band(bestBand.band), ...against(bestBand, times.bandProbability) })] : []),
        ...(bestWeekday ? [t(weekdayAdvice === 'clear' ? 'weekdayClear' : 'weekdayLeaning', { weekday: weekday(bestWeekday.weekday), ...against(bestWeekday, times.weekdayProbability) })] : []),
      ];
      if (told.length > 0) return told;
      return [t(bandAdvice === 'too_early' && weekdayAdvice === 'too_early' ? 'tooEarlyEach' : 'alike')];
    },
  };
}
