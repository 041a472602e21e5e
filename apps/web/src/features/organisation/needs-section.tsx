import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timelineQuery } from './organisation.api.js';
import styles from './organisation.module.css';

/** What was asked for in the calls shown, the most frequent first. */
export function NeedsSection({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('organisation');
  const { data } = useInfiniteQuery(timelineQuery(organisationId));
  const counts = new Map<string, { title: string; count: number }>();
  for (const { call } of data?.pages.flatMap(({ items }) => items) ?? []) {
    for (const { id, title } of call?.needs ?? []) counts.set(id, { title, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  if (counts.size === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="needs-title">
      <h2 id="needs-title">{t('needs')}</h2>
      <ul className={styles.plainList} role="list">
        {[...counts.values()].sort((a, b) => b.count - a.count).map(({ title, count }) => <li key={title}><span>{title}</span> <span className="muted small">{t('needsCount', { count })}</span></li>)}
      </ul>
    </section>
  );
}
