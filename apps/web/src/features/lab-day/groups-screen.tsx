import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../lib/api/session.js';
import { AnchorButton } from '../../ui/button/link-button.js';
import { Button } from '../../ui/button/button.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { FileIcon } from '../../ui/icons.js';
import { Facilitators } from './facilitators.js';
import type { Groups } from './lab-queries.js';
import { TableCard } from './table-card.js';
import { Themes } from './themes.js';
import type { GroupsModel } from './use-groups.js';
import styles from './groups.module.css';

/** Who sits where: made in one gesture, mended in another, and by hand with the mouse, a finger or the keyboard. */
export function GroupsScreen({ openLabId, tables, model }: { openLabId: string; tables: Groups; model: GroupsModel }) {
  const { t } = useTranslation('lab-day');
  const mayChange = useCan('lead');
  const [mode, setMode] = useState<Groups['mode']>(tables.mode);
  const people = tables.unseated.length + tables.groups.reduce((sum, { guests }) => sum + guests.length, 0);
  return (
    <>
      <div className={styles.tools}>
        {mayChange && (
          <>
            <SegmentedControl
              label={t('groups.mode')} hideLabel value={mode} onChange={setMode}
              segments={(['mixed', 'type', 'theme'] as const).map((key) => ({ key, label: t(`groups.modes.${key}`) }))}
            />
            <Button onPress={() => model.form(mode)} isPending={model.isWorking} isDisabled={people === 0}>{tables.groups.length === 0 ? t('groups.form') : t('groups.formAgain')}</Button>
            {tables.groups.length > 0 && (
              <Button variant="primary" isPending={model.isWorking} onPress={() => model.rebalance((moved) => showToast(t('groups.rebalanced', { count: moved })))}>{t('groups.rebalance')}</Button>
            )}
          </>
        )}
        <Prints openLabId={openLabId} />
      </div>
      {tables.groups.length > 0 && tables.facilitatorsMissing > 0 && <Notice tone="wait">{t('groups.facilitatorsMissing', { count: tables.facilitatorsMissing })}</Notice>}
      {people === 0 && <EmptyState title={t('groups.empty')}>{t('groups.emptyText')}</EmptyState>}
      {people > 0 && (
        <>
          {mayChange && tables.groups.length > 0 && <p className={`muted small ${styles.how}`}>{t('groups.how')}</p>}
          <div className={styles.tables}>
            {tables.groups.map((group) => <TableCard key={group.id} group={group} tables={tables} model={model} mayChange={mayChange} />)}
            <TableCard group={null} tables={tables} model={model} mayChange={mayChange} />
          </div>
        </>
      )}
      {mayChange && (
        <div className={styles.below}>
          <Facilitators tables={tables} onChange={(facilitators) => model.change({ facilitators })} />
          <Themes openLabId={openLabId} themes={tables.themes} />
        </div>
      )}
    </>
  );
}

/** What goes to the printer; opens in the browser's own reader. */
export function Prints({ openLabId }: { openLabId: string }) {
  const { t } = useTranslation('lab-day');
  return (
    <div className={styles.prints} role="group" aria-label={t('prints.label')}>
      {(['guests', 'badges', 'tables'] as const).map((print) => (
        <AnchorButton key={print} icon={FileIcon} href={`/api/v1/open-labs/${openLabId}/prints/${print}`} target="_blank" rel="noreferrer">{t(`prints.${print}`)}</AnchorButton>
      ))}
    </div>
  );
}
