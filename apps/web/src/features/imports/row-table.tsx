import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IMPORT_OUTCOMES, type ImportOutcome } from '#contracts/import-codes.js';
import { importTexts } from '#contracts/texts/import.js';
import { useLocale } from '../../i18n/locale.js';
import { Button } from '../../ui/button/button.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { Status } from '../../ui/display/status.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Table } from '../../ui/table/table.js';
import { OUTCOME_LOOKS } from './counts.js';
import { DecisionSelect } from './decision-select.js';
import { importRowsQuery, type Decision, type Decisions, type ImportList, type ImportRow } from './imports.api.js';
import styles from './imports.module.css';

interface RowTableProps {
  list: ImportList;
  outcome: ImportOutcome | undefined;
  onOutcome: (outcome: ImportOutcome | undefined) => void;
  decisions: Decisions;
  onDecide: (row: number, decision: Decision | null) => void;
}

/** Row by row, what becomes of it and why. */
export function RowTable({ list, outcome, onOutcome, decisions, onDecide }: RowTableProps) {
  const { t } = useTranslation('import');
  const texts = importTexts(useLocale());
  const isWritten = list.status === 'done' || list.status === 'failed';
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
              { key: 'why', header: t('why'), cell: (row) => <Why row={row} isOpen={canDecide(list, row)} decision={decisions[row.row] ?? null} onDecide={onDecide} /> },
            ]}
          />
          {rows.length === 0 && <p className={styles.none}>{t('noRows')}</p>}
        </div>
      )}
      {hasNextPage && <div><Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>{t('more')}</Button></div>}
    </section>
  );
}

const canDecide = ({ status }: ImportList, { outcome, organisationId }: ImportRow): boolean =>
  outcome === 'undecided' && organisationId === null && (status === 'previewed' || status === 'done');

function Why({ row, isOpen, decision, onDecide }: { row: ImportRow; isOpen: boolean; decision: Decision | null; onDecide: RowTableProps['onDecide'] }) {
  return (
    <div className={styles.why}>
      <p>{row.reasons.map(({ text }) => text).join(' ')}</p>
      {isOpen && <DecisionSelect row={row} decision={decision} onDecide={(chosen) => onDecide(row.row, chosen)} />}
    </div>
  );
}
