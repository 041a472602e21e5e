import { useId, type ReactNode } from 'react';
import styles from './settings.module.css';

/** One question of a settings page: its name and why it matters at the left, what answers it at the right. */
export function Block({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.block} aria-labelledby={id}>
      <div className={styles.blockHead}>
        <h2 id={id}>{title}</h2>
        {intro && <p>{intro}</p>}
      </div>
      <div className={styles.blockBody}>{children}</div>
    </section>
  );
}
