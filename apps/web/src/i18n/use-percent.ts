import { useLocale } from './locale.js';

/** Shares from 0 to 1 as a person reads them. `number` is without the sign, for the first of a pair. */
export function usePercent(): { percent: (share: number) => string; number: (share: number) => string } {
  const locale = useLocale();
  const number = (share: number): string => {
    const hundredths = share * 100;
    const shown = hundredths > 0 && hundredths < 1 ? Math.round(hundredths * 10) / 10 : Math.round(hundredths);
    return shown.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB');
  };
  return { number, percent: (share) => (locale === 'fr' ? `${number(share)}\u00A0%` : `${number(share)}%`) };
}
