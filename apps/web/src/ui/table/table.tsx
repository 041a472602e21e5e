import type { Key, ReactNode } from 'react';
import { cx } from '../class-names.js';
import { ArrowDownIcon, ArrowUpIcon } from '../icons.js';
import styles from './table.module.css';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  align?: 'start' | 'end';
  /** The cell that names its row. */
  isRowHeader?: boolean;
  sortable?: boolean;
}

export interface Sort { key: string; direction: 'ascending' | 'descending' }

interface TableProps<Row> {
  /** Says what the table is; seen only by assistive tools when a heading above says it already. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}

/** A plain table of up to some hundred rows. The call list has its own grid. */
export function Table<Row>({ caption, showCaption = false, columns, rows, rowKey, sort, onSort }: TableProps<Row>) {
  return (
    // Wide tables scroll inside; a region that scrolls must be reachable by keyboard.
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={showCaption ? undefined : 'vh'}>{caption}</caption>
        <thead>
          <tr>{columns.map((column) => <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, align, isRowHeader }) => (isRowHeader
                ? <th key={key} scope="row" className={cx(align === 'end' && styles.end)}>{cell(row)}</th>
                : <td key={key} className={cx(align === 'end' && styles.end)}>{cell(row)}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column: { key, header, align, sortable }, sort, onSort }: { column: Column<Row>; sort: Sort | undefined; onSort: ((sort: Sort) => void) | undefined }) {
  const direction = sort?.key === key ? sort.direction : undefined;
  return (
    <th scope="col" className={cx(align === 'end' && styles.end)} aria-sort={direction}>
      {sortable && onSort
        ? (
          <button type="button" className={styles.sort} onClick={() => onSort({ key, direction: direction === 'ascending' ? 'descending' : 'ascending' })}>
            {header}{direction && (direction === 'ascending' ? <ArrowUpIcon aria-hidden /> : <ArrowDownIcon aria-hidden />)}
          </button>
        )
        : header}
    </th>
  );
}
