import type { ReactNode } from 'react';
import { cx } from '../class-names.js';
import type { Tone } from '../display/status.js';
import { DoneIcon, InfoIcon, WarningIcon } from '../icons.js';
import styles from './feedback.module.css';

const ICONS = { neutral: InfoIcon, go: DoneIcon, wait: WarningIcon, stop: WarningIcon };

/** A sentence about the whole page or form. `live` reads it out when it appears. */
export function Notice({ tone = 'neutral', live = false, children }: { tone?: Tone; live?: boolean; children: ReactNode }) {
  const Icon = ICONS[tone];
  return <div className={cx(styles.notice, tone !== 'neutral' && styles[tone])} role={live ? 'status' : undefined}><Icon aria-hidden /><div>{children}</div></div>;
}
