import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { Moment } from '../../ui/display/moment.js';
import { Status, type Tone } from '../../ui/display/status.js';
import { BusyIcon, CheckIcon, ClockIcon, UndoIcon, WarningIcon, type IconType } from '../../ui/icons.js';
import { Table } from '../../ui/table/table.js';
import { useCountsInWords } from './counts.js';
import { pastImportsQuery, type PastImport } from './imports.api.js';
import styles from './imports.module.css';

const LOOKS: Record<PastImport['status'], { icon: IconType; tone: Tone }> = {
  uploaded: { icon: ClockIcon, tone: 'wait' }, previewing: { icon: BusyIcon, tone: 'wait' }, previewed: { icon: ClockIcon, tone: 'wait' }, running: { icon: BusyIcon, tone: 'wait' }, undoing: { icon: BusyIcon, tone: 'wait' },
  done: { icon: CheckIcon, tone: 'go' }, failed: { icon: WarningIcon, tone: 'stop' }, undone: { icon: UndoIcon, tone: 'neutral' },
};

/** What the team brought in, each with the way back to it: to go on, to decide what waits, to take it back. */
export function ImportHistory() {
  const { t } = useTranslation('import');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(pastImportsQuery);
  const lists = data?.pages.flatMap(({ items }) => items) ?? [];
  if (lists.length === 0) return null;
  const nameOf = ({ fileName }: PastImport): string => fileName ?? t('past.pasted');
  return (
    <div className={styles.past}>
      <h2>{t('past.title')}</h2>
      <div className="panel">
        <Table
          caption={t('past.title')} rows={lists} rowKey={({ id }) => id}
          columns={[
            { key: 'list', header: t('past.list'), isRowHeader: true, cell: (list) => <><Link to="/import" search={{ id: list.id }}>{nameOf(list)}</Link><span className={styles.under}>{list.campaignName}</span></> },
            { key: 'when', header: t('past.when'), cell: ({ createdAt, memberName }) => <><Moment at={createdAt} /><span className={styles.under}>{memberName}</span></> },
            { key: 'status', header: t('past.status'), cell: ({ status }) => <Status {...LOOKS[status]}>{t(`past.statuses.${status}`)}</Status> },
            { key: 'what', header: t('past.what'), cell: (list) => <What list={list} /> },
            { key: 'go', header: <span className="vh">{t('past.next')}</span>, cell: (list) => <Link to="/import" search={{ id: list.id }} aria-label={`${t(`past.go.${nextStep(list)}`)}, ${nameOf(list)}`}>{t(`past.go.${nextStep(list)}`)}</Link> },
          ]}
        />
      </div>
      {hasNextPage && <div><Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>{t('past.more')}</Button></div>}
    </div>
  );
}

function What({ list }: { list: PastImport }) {
  const { t } = useTranslation('import');
  const words = useCountsInWords({ ...list.counts, undecided: list.waiting + list.decided }, list.status === 'done' || list.status === 'failed');
  if (list.status === 'undone') return t('undone.removed', { count: list.removedCount ?? 0 });
  return list.status === 'uploaded' || list.status === 'previewing' ? t('rows', { count: list.rowCount }) : words;
}

function nextStep({ status, waiting, decided, canUndo }: PastImport): 'goOn' | 'follow' | 'decide' | 'undo' | 'look' {
  if (status === 'uploaded' || status === 'previewed') return 'goOn';
  if (status === 'previewing' || status === 'running' || status === 'undoing') return 'follow';
  if (status !== 'undone' && waiting + decided > 0) return 'decide';
  return canUndo ? 'undo' : 'look';
}
