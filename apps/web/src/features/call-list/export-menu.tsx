import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { DownloadIcon } from '../../ui/icons.js';
import { Menu, MenuItem } from '../../ui/overlay/menu.js';
import type { ListFilter } from './list-search.js';

/** The rows of the current filter as a file; how many there are is said by whoever wrote it. */
export function ExportMenu({ campaignId, filter }: { campaignId: string; filter: ListFilter }) {
  const { t } = useTranslation('list');
  const [isBusy, setBusy] = useState(false);
  // Opinions about persons choose no rows of a file.
  const { persona, vendor, assignee, ...words } = filter;
  const isOpinion = persona !== undefined || vendor !== undefined;
  const save = async (what: 'contacts' | 'targets'): Promise<void> => {
    setBusy(true);
    try {
      const { data, response } = await api.POST('/api/v1/exports', {
        body: { what, format: 'csv', filter: { ...words, campaignId, ...(assignee === undefined ? {} : { assigneeId: assignee }) } }, parseAs: 'blob',
      });
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `premier-cercle-${what}.csv`;
      download(data as unknown as Blob, name);
      showToast(t('export.done', { count: Number(response.headers.get('x-row-count')), name }));
    } catch (error) {
      showToast(asProblem(error).title);
    }
    setBusy(false);
  };
  return (
    <Menu
      label={t('export.label')} placement="bottom end" onAction={(key) => void save(key as 'contacts' | 'targets')} disabledKeys={isOpinion ? ['contacts', 'targets'] : []}
      trigger={<Button icon={DownloadIcon} isPending={isBusy}>{t('export.label')}</Button>}
    >
      <MenuItem id="targets" text={t('export.targets')}>{t('export.targets')}<small>{isOpinion ? t('export.notByOpinion') : t('export.asFiltered')}</small></MenuItem>
      <MenuItem id="contacts" text={t('export.contacts')}>{t('export.contacts')}<small>{isOpinion ? t('export.notByOpinion') : t('export.asFiltered')}</small></MenuItem>
    </Menu>
  );
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
