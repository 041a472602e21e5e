import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { timelineQuery } from './organisation.api.js';
import styles from './organisation.module.css';
import { TimelineEntryLine } from './timeline-entry.js';

interface TimelineProps {
  title: string;
  organisationId: string;
  /** Only what this person said; their name is then above it all. */
  contactId?: string;
  timeZone: string | null;
}

/** Everything in time order: what is planned on top, then back to the beginning. */
export function Timeline({ title, organisationId, contactId, timeZone }: TimelineProps) {
  const { t } = useTranslation('organisation');
  const { data, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(timelineQuery(organisationId, contactId));
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className={styles.section} aria-labelledby="timeline-title">
      <h2 id="timeline-title">{title}</h2>
      {isPending && <Skeleton lines={6} />}
      {!isPending && entries.length === 0 && <p className="read muted">{t('timelineEmpty')}</p>}
      {entries.length > 0 && <ol className={styles.timeline} role="list">{entries.map((entry) => <TimelineEntryLine key={`${entry.kind} ${entry.id}`} entry={contactId === undefined ? entry : { ...entry, contact: null }} timeZone={timeZone} />)}</ol>}
      {hasNextPage && <div><Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>{t('more')}</Button></div>}
    </section>
  );
}
