import { useLocale } from './locale.js';

/** However sure a calculation is, nothing is ever told as certain. */
const SUREST = 0.99;

/** Shares from 0 to 1 as a person reads them. `number` is without the sign, for the first of a pair; `chance` is how sure something is. */
export function usePercent(): { percent: (share: number) => string; number: (share: number) => string; chance: (probability: number) => string } {
  const locale = useLocale();
  const number = (share: number): string => {
    const hundredths = share * 100;
    const shown = hundredths > 0 && hundredths < 1 ? Math.round(hundredths * 10) / 10 : Math.round(hundredths);
    return shown.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB');
  };
  const percent = (share: number): string => (locale === 'fr' ? `${number(share)}\u00A0%` : `${number(share)}%`);
  return { number, percent, chance: (probability) => percent(Math.min(SUREST, probability)) };
}
