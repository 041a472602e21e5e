import type { Persona } from '#contracts/vocabulary.js';
import styles from './contact.module.css';

/** Triangle, disc, square: each type has its shape besides its hue. */
export function PersonaShape({ persona }: { persona: Persona }) {
  return (
    <svg viewBox="0 0 12 12" className={styles[persona]} aria-hidden="true">
      {persona === 'rebel' ? <path d="M6 1 11.500 11H.5Z" /> : persona === 'marsh' ? <circle cx="6" cy="6" r="5" /> : <rect x="1" y="1" width="10" height="10" />}
    </svg>
  );
}
