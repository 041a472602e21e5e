import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EmailState } from '#contracts/vocabulary.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { EmailRow } from './email-row.js';
import { MoreButton } from './more-button.js';
import styles from './settings.module.css';
import { emailsQuery } from './settings.api.js';

const route = getRouteApi('/app/settings/$section');
/** What does not leave by itself any more. */
const TO_DECIDE: readonly EmailState[] = ['uncertain', 'failed', 'kept'];

/** The messages: those that wait for a person first, all of them on request. */
export function EmailList({ sends }: { sends: boolean }) {
  const { t } = useTranslation('settings');
  const { emails: shown = 'decide' } = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(emailsQuery(shown === 'all' ? [] : TO_DECIDE));
  if (query.error) throw query.error;
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="emails" className={styles.emails}>
      <div className={styles.listHead}>
        <h2 id="emails">{t('emails.title')}</h2>
        <SegmentedControl
          label={t('emails.which')} hideLabel value={shown} segments={[{ key: 'decide', label: t('emails.decide') }, { key: 'all', label: t('emails.all') }]}
          onChange={(emails) => void navigate({ to: '.', search: ({ emails: _, ...former }) => (emails === 'all' ? { ...former, emails } : former), replace: true })}
        />
      </div>
      {rows === undefined && <Skeleton />}
      {rows?.length === 0 && <p className="read">{t(shown === 'all' ? 'emails.none' : 'emails.nothingToDecide')}</p>}
      {rows && rows.length > 0 && <ul className={styles.rows} role="list">{rows.map((email) => <EmailRow key={email.id} email={email} sends={sends} />)}</ul>}
      <MoreButton query={query} />
    </section>
  );
}
