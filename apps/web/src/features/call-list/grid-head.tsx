import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrowDownIcon, ArrowUpIcon } from '../../ui/icons.js';
import type { ListOrder } from './call-list.api.js';
import { COLUMNS } from './columns.js';
import { useGrid } from './grid-context.js';
import styles from './grid.module.css';
import type { ListSort } from './list-search.js';
import { countOf, NOTHING, type Chosen } from './selection.js';

interface GridHeadProps {
  order: ListOrder;
  onSort: (sort: ListSort) => void;
  chosen: Chosen;
  total: number;
  onChoose: (chosen: Chosen) => void;
}

/** The names of the columns; those that sort are buttons. */
export function GridHead({ order, onSort, chosen, total, onChoose }: GridHeadProps) {
  const { t } = useTranslation('list');
  const { mayChoose } = useGrid();
  const box = useRef<HTMLInputElement>(null);
  const count = countOf(chosen, total);
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && count < total;
  }, [count, total]);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {mayChoose && (
          <div role="columnheader" aria-colindex={1} className={styles.box}>
            <input ref={box} type="checkbox" checked={count > 0 && count === total} aria-label={t('chooseAll', { count: total })} onChange={() => onChoose(count === total ? NOTHING : { all: true })} />
          </div>
        )}
        {COLUMNS.map(({ key, sort }, column) => {
          const isSorted = sort !== undefined && order.sort === sort;
          return (
            <div key={key} role="columnheader" aria-colindex={column + (mayChoose ? 2 : 1)} aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined} className={styles.headCell}>
              {sort
                ? <button type="button" onClick={() => onSort(sort)}>{t(`columns.${key}`)}{isSorted && (order.descending ? <ArrowDownIcon aria-hidden /> : <ArrowUpIcon aria-hidden />)}</button>
                : t(`columns.${key}`)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
