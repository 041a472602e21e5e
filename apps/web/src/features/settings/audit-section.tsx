import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/display/moment.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Table } from '../../ui/table/table.js';
import { MoreButton } from './more-button.js';
import { SettingsHeader } from './settings-header.js';
import { auditQuery } from './settings.api.js';
import { useAuditSentence } from './use-audit-sentence.js';
import { useMemberNames } from './use-member-names.js';

/** Who did what, the latest first. Ids and closed words only: it names members, never the people called. */
export function AuditSection() {
  const { t } = useTranslation('settings');
  const nameOf = useMemberNames();
  const tell = useAuditSentence();
  const query = useInfiniteQuery(auditQuery);
  if (query.error) throw query.error;
  const events = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <SettingsHeader section="audit" />
      {events === undefined
        ? <Skeleton lines={8} />
        : (
          <div className="panel">
            <Table
              caption={t('audit.caption')} rows={events} rowKey={({ id }) => id}
              columns={[
                { key: 'at', header: t('audit.at'), cell: ({ at }) => <Moment at={at} /> },
                { key: 'who', header: t('audit.who'), cell: ({ memberId }) => (memberId === null ? t('audit.product') : nameOf(memberId)) },
                { key: 'what', header: t('audit.what'), cell: tell },
              ]}
            />
          </div>
        )}
      <MoreButton query={query} />
    </>
  );
}
