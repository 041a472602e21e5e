import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../exports/export-dialog.js';
import { countQuery } from './call-list.api.js';
import type { ListFilter } from './list-search.js';

/** What the filters of the list show, as a file. */
export function ListExport({ campaignId, filter }: { campaignId: string; filter: ListFilter }) {
  const { t } = useTranslation('exports');
  const { data: count } = useQuery(countQuery(campaignId, filter));
  const { assignee, ...words } = filter;
  return (
    <ExportButton
      things={['targets', 'contacts', 'calls']} filter={{ ...words, campaignId, ...(assignee === undefined ? {} : { assigneeId: assignee }) }}
      summary={count === undefined ? '' : t('asFiltered', { count })}
    />
  );
}
