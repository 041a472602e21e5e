import { cx } from '../class-names.js';
import { usePercent } from '../../i18n/use-percent.js';
import { useTranslation } from 'react-i18next';
import styles from './display.module.css';

export interface RateWithDoubt {
  /** All from 0 to 1. `low` and `high` bound the 95 % interval. */
  rate: number;
  low: number;
  high: number;
}

/** A band with its point on a scale from 0 to `max`. Decorative: `Rate` says the same in words. */
export function Interval({ rate, low, high, max = 1, muted = false }: RateWithDoubt & { max?: number; muted?: boolean }) {
  const at = (share: number): string => `${(100 * Math.min(share, max)) / max}%`;
  return (
    <span className={cx(styles.interval, muted && styles.mute)} aria-hidden="true">
      <svg>
        <rect className={styles.band} x={at(low)} y="4" width={`${(100 * (Math.min(high, max) - Math.min(low, max))) / max}%`} height="6" rx="3" />
        <circle className={styles.point} cx={at(rate)} cy="7" r="6" />
      </svg>
    </span>
  );
}

/** « 23 % des jointes, entre 14 et 35 % »: never a bare percentage. `of` says of what. */
export function Rate({ rate, low, high, of }: RateWithDoubt & { of?: string }) {
  const { t } = useTranslation('common');
  const { percent, number } = usePercent();
  return (
    <span className={styles.rate}>
      <b>{percent(rate)}</b>{of && <> {of}</>} <span className="nb">{t('between', { low: number(low), high: percent(high) })}</span>
    </span>
  );
}
