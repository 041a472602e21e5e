import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EXIT_STAGES, FUNNEL_STAGES } from '#contracts/vocabulary.js';
import { useCan } from '../../lib/api/session.js';
import { callScreen } from '../../pages/call/call.screen.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { useDocumentTitle } from '../../ui/display/page-header.js';
import { BoardIcon, GridIcon, PhoneIcon, PlusIcon } from '../../ui/icons.js';
import { countQuery } from './call-list.api.js';
import { ListExport } from './list-export.js';
import styles from './list.module.css';
import type { ListFilter } from './list-search.js';
import type { ListAddress } from './use-list-search.js';

const CALLED = [...FUNNEL_STAGES.slice(1), ...EXIT_STAGES];

/** The name of the view, where the list stands in words, and what one comes here to do. */
export function ListHeader({ campaignId, filter, address: { search, set }, onPaste }: { campaignId: string; filter: ListFilter; address: ListAddress; onPaste: () => void }) {
  const { t } = useTranslation('list');
  const isLead = useCan('lead');
  useDocumentTitle(t('title'));
  const { data: all } = useQuery(countQuery(campaignId, {}));
  const { data: called = 0 } = useQuery(countQuery(campaignId, { stage: CALLED }));
  const { data: left = 0 } = useQuery(countQuery(campaignId, { stage: [...EXIT_STAGES] }));
  return (
    <header className={styles.header}>
      <h1 tabIndex={-1}>{t('title')}</h1>
      <p>{all ? [t('counts.all', { count: all }), [t('counts.called', { count: called }), t('counts.left', { count: left })].join(', ')].join(t('counts.colon')) : ' '}</p>
      <div className={styles.actions}>
        <SegmentedControl
          label={t('view')} hideLabel value={search.view ?? 'grid'} onChange={(view: 'grid' | 'board') => set({ view: view === 'board' ? 'board' : undefined })}
          segments={[{ key: 'grid', label: t('grid'), icon: GridIcon }, { key: 'board', label: t('boardView'), icon: BoardIcon }]}
        />
        {isLead && <ListExport campaignId={campaignId} filter={filter} />}
        {isLead && <Button icon={PlusIcon} onPress={onPaste}>{t('paste')}</Button>}
        {callScreen.ready && <LinkButton to="/call" variant="primary" icon={PhoneIcon}>{t('call')}</LinkButton>}
      </div>
    </header>
  );
}
