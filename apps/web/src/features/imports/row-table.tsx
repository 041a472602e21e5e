import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IMPORT_OUTCOMES, type ImportOutcome } from '#contracts/import-codes.js';
import { importTexts } from '#contracts/texts/import.js';
import { useLocale } from '../../i18n/locale.js';
import { Button, TextButton } from '../../ui/button/button.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { Status } from '../../ui/display/status.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Table } from '../../ui/table/table.js';
import { OUTCOME_LOOKS } from './counts.js';
import { importRowsQuery, type ImportList, type ImportRow } from './imports.api.js';
import styles from './imports.module.css';

interface RowTableProps {
  list: ImportList;
  outcome: ImportOutcome | undefined;
  onOutcome: (outcome: ImportOutcome | undefined) => void;
  /** Shows a row that waits among those to decide. */
  onDecide: (row: number) => void;
}

/** Row by row, what becomes of it and why. */
export function RowTable({ list, outcome, onOutcome, onDecide }: RowTableProps) {
  const { t } = useTranslation('import');
  const texts = importTexts(useLocale());
  const isWritten = list.status !== 'uploaded' && list.status !== 'previewing' && list.status !== 'previewed';
  const nameOf = (one: ImportOutcome): string => (isWritten ? t(`written.${one}`) : texts.outcomes[one]);
  const { data, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(importRowsQuery(list.id, outcome));
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = IMPORT_OUTCOMES.filter((one) => list.counts[one] > 0);
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  return (
    <section className={styles.rows}>
      <div className={styles.rowsHead}>
        <h2>{t('preview')}</h2>
        {shown.length > 1 && (
          <div className={styles.filter}>
            <SegmentedControl
              label={t('filter')} hideLabel value={outcome ?? 'all'} onChange={(key) => onOutcome(key === 'all' ? undefined : key)}
              segments={[{ key: 'all', label: <>{t('all')} <span>{all}</span></> }, ...shown.map((one) => ({ key: one, label: <>{nameOf(one)} <span>{list.counts[one]}</span></> }))]}
            />
          </div>
        )}
      </div>
      {isPending ? <Skeleton lines={8} /> : (
        <div className="panel">
          <Table
            caption={t('preview')} rows={rows} rowKey={({ row }) => row}
            columns={[
              { key: 'row', header: t('row'), cell: ({ row }) => <span className="muted">{row}</span>, align: 'end' },
              { key: 'name', header: t('name'), cell: ({ name }) => name ?? t('noName'), isRowHeader: true },
              { key: 'outcome', header: t('outcome'), cell: (row) => <Status {...OUTCOME_LOOKS[row.outcome]}>{nameOf(row.outcome)}</Status> },
              { key: 'why', header: t('why'), cell: (row) => <Why row={row} onDecide={onDecide} /> },
            ]}
          />
          {rows.length === 0 && <p className={styles.none}>{t('noRows')}</p>}
        </div>
      )}
      {hasNextPage && <div><Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>{t('more')}</Button></div>}
    </section>
  );
}

function Why({ row, onDecide }: { row: ImportRow; onDecide: RowTableProps['onDecide'] }) {
  const { t } = useTranslation('import');
  const said = useDecisionInWords(row);
  return (
    <div className={styles.why}>
      <p>{row.reasons.map(({ text }) => text).join(' ')}</p>
      {row.incoming !== null && (
        <p>{said} <TextButton aria-label={t('decide.openRow', { row: row.row })} onPress={() => onDecide(row.row)}>{t(row.decision === null ? 'decide.open' : 'decide.change')}</TextButton></p>
      )}
    </div>
  );
}

function useDecisionInWords({ decision, candidates }: ImportRow): string {
  const { t } = useTranslation('import');
  if (decision === null) return '';
  if (decision.choice !== 'same') return t(`decide.said.${decision.choice}`);
  if (decision.row !== null) return t('decide.said.row', { row: decision.row });
  return t('decide.said.same', { name: candidates.find(({ organisationId }) => organisationId === decision.organisationId)?.name ?? '' });
}
