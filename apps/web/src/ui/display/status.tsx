import type { ReactNode } from 'react';
import { cx } from '../class-names.js';
import type { IconType } from '../icons.js';
import styles from './display.module.css';

/** go: forward. wait: waits for a date or an answer. stop: late, objection, error. */
export type Tone = 'neutral' | 'go' | 'wait' | 'stop';

/** A state as an icon and its word: never by colour alone. */
export function Status({ icon: Icon, tone = 'neutral', children }: { icon: IconType; tone?: Tone; children: ReactNode }) {
  return <span className={cx(styles.status, tone !== 'neutral' && styles[tone])}><Icon aria-hidden /><span>{children}</span></span>;
}

/** A word that belongs to the thing beside it. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className={styles.badge}>{children}</span>;
}

const initials = (name: string): string => {
  const words = name.trim().split(/[\s-]+/).filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? words.at(-1)![0] : '')).toLocaleUpperCase('fr');
};

/** Initials in a disc: a picture drawn by the style sheet, not a text to be said. `named` when no text beside it says who. */
export function Avatar({ name, size = 'md', named = false }: { name: string; size?: 'sm' | 'md'; named?: boolean }) {
  return <span className={cx(styles.avatar, size === 'sm' && styles.avatarSmall)} data-initials={initials(name)} {...(named ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })} />;
}
