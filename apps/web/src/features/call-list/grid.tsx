import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type ClipboardEvent, type CSSProperties, type FocusEvent, type MouseEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/class-names.js';
import type { Target } from './call-list.api.js';
import { COLUMNS, tracksFor, type EditableKey } from './columns.js';
import { GridHead } from './grid-head.js';
import { GridRow, type RowActions } from './grid-row.js';
import { useGrid } from './grid-context.js';
import styles from './grid.module.css';
import type { Line } from './grouping.js';
import { isChosen, NOTHING, toggle, type Chosen } from './selection.js';
import type { ListOrder } from './call-list.api.js';
import type { ListSort } from './list-search.js';
import { useEdits } from './use-edits.js';
import { valueOf } from './edits.js';
import { useGridKeys } from './use-grid-keys.js';
import { useMedia } from './use-media.js';

interface CallGridProps {
  campaignId: string;
  caption: string;
  lines: readonly Line[];
  rows: readonly Target[];
  total: number;
  order: ListOrder;
  onSort: (sort: ListSort) => void;
  groupName: (key: string) => ReactNode;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  onPaste: (text: string) => void;
  isStale: boolean;
}

const ROW = 33;
const ROW_FOR_THUMBS = 44;
const OVERSCAN = 4;

/** The list as a spreadsheet: only the rows in view are drawn, however many there are. */
export function CallGrid({ campaignId, caption, lines, rows, total, order, onSort, groupName, chosen, onChoose, onPaste, isStale }: CallGridProps) {
  const { t } = useTranslation('list');
  const { mayChoose, mayEdit } = useGrid();
  const navigate = useNavigate();
  const grid = useRef<HTMLDivElement>(null);
  const { states, save, drop } = useEdits(campaignId);
  const [typing, setTyping] = useState<{ rowId: string; column: EditableKey; initial: string } | null>(null);
  const rowHeight = useMedia('(pointer: coarse)') ? ROW_FOR_THUMBS : ROW;
  const lastChosen = useRef<string | null>(null);

  const choose = (row: Target, extend: boolean): void => {
    if (!mayChoose) return;
    const from = extend && lastChosen.current ? rows.findIndex(({ id }) => id === lastChosen.current) : -1;
    lastChosen.current = row.id;
    if (from < 0) return onChoose(toggle(chosen, row.id, rows.map(({ id }) => id)));
    const order = lines.flatMap((line) => (line.kind === 'row' ? [line.row.id] : []));
    const [a, b] = [order.indexOf(rows[from]!.id), order.indexOf(row.id)].sort((x, y) => x - y) as [number, number];
    onChoose({ all: false, ids: new Set([...(chosen.all ? [] : chosen.ids), ...order.slice(a, b + 1)]) });
  };
  const edit = (row: Target, column: number, initial: string | null): void => {
    const key = COLUMNS[column]?.key as EditableKey;
    if (!COLUMNS[column]?.edit || !mayEdit(key)) return;
    const state = states.get(row.id)?.[key];
    setTyping({ rowId: row.id, column: key, initial: initial ?? state?.value ?? valueOf(row, key) });
  };
  const open = (row: Target): void => void navigate({ to: '/organisations/$id', params: { id: row.organisationId } });

  const keys = useGridKeys({
    lines, grid, firstColumn: mayChoose ? -1 : 0, onEdit: edit, onChoose: choose, onOpen: open, onChooseAll: () => mayChoose && onChoose(chosen.all ? NOTHING : { all: true }),
    scrollTo: (line) => virtual.scrollToIndex(line), pageSize: () => Math.max(1, Math.floor((grid.current?.clientHeight ?? 400) / rowHeight) - 2),
  });
  const { place, go, moveTo, step, lineOf } = keys;
  const activeLine = useMemo(() => (place ? lines.findIndex((line) => line.kind === 'row' && line.row.id === place.rowId) : -1), [lines, place]);

  const virtual = useVirtualizer({
    count: lines.length, getScrollElement: () => grid.current, estimateSize: () => rowHeight, overscan: OVERSCAN, useFlushSync: false, scrollPaddingStart: rowHeight, scrollPaddingEnd: 12,
    rangeExtractor: useCallback((range: Range) => {
      const shown = defaultRangeExtractor(range);
      // The focus lives in its row: a row that is scrolled away keeps it.
      if (activeLine < 0 || activeLine >= range.count || shown.includes(activeLine)) return shown;
      return [...shown, activeLine].sort((a, b) => a - b);
    }, [activeLine]),
  });
  useEffect(() => virtual.measure(), [virtual, rowHeight]);

  // One object for all rows and all times: what a row calls looks up the present.
  const present: RowActions = {
    choose,
    done: (row, column, value, move) => {
      setTyping(null);
      const before = states.get(row.id)?.[column];
      void save(row, column, value.trim(), before?.status === 'conflict' ? before.base : undefined);
      const at = COLUMNS.findIndex(({ key }) => key === column);
      if (move === 'down') moveTo(step(lineOf(row.id), 1), at);
      else if (move !== 'none') moveTo(lineOf(row.id), at + (move === 'next' ? 1 : -1));
    },
    cancel: (row, column) => { setTyping(null); drop(row.id, column); go(row.id, COLUMNS.findIndex(({ key }) => key === column)); },
    keepMine: (row, column) => {
      const state = states.get(row.id)?.[column];
      if (state?.status === 'conflict') void save(row, column, state.value, state.base);
      else edit(row, COLUMNS.findIndex(({ key }) => key === column), null);
    },
    takeTheirs: (row, column) => { drop(row.id, column); go(row.id, COLUMNS.findIndex(({ key }) => key === column)); },
  };
  const latest = useRef(present);
  useEffect(() => { latest.current = present; });
  const actions = useMemo<RowActions>(() => ({
    choose: (...args) => latest.current.choose(...args), done: (...args) => latest.current.done(...args), cancel: (...args) => latest.current.cancel(...args),
    keepMine: (...args) => latest.current.keepMine(...args), takeTheirs: (...args) => latest.current.takeTheirs(...args),
  }), []);

  const cellOf = (event: SyntheticEvent): { row: Target; column: number } | null => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    const line = lines[Number(cell?.closest<HTMLElement>('[data-line]')?.dataset['line'])];
    return cell && line?.kind === 'row' ? { row: line.row, column: Number(cell.dataset['column']) } : null;
  };
  const onClick = (event: MouseEvent): void => {
    const link = (event.target as HTMLElement).closest('a');
    const at = cellOf(event);
    if (link && at && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); open(at.row); return; }
    if (at && !(event.target as HTMLElement).closest('input, select, button')) keys.setPlace({ rowId: at.row.id, column: at.column });
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const at = cellOf(event);
    if (at && !(event.target as HTMLElement).closest('input, select, button, a')) edit(at.row, at.column, null);
  };
  const onFocus = (event: FocusEvent): void => {
    const at = cellOf(event);
    if (at && (place?.rowId !== at.row.id || place.column !== at.column)) keys.setPlace({ rowId: at.row.id, column: at.column });
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if ((event.target as HTMLElement).closest('input:not([type=checkbox]), select') || !text.trim()) return;
    event.preventDefault();
    onPaste(text);
  };

  // A row scrolled out of view becomes the one that comes in: changing its words is cheaper than making a new one.
  // The one with the focus keeps its place, and whoever would have come there stands beside.
  const slots = Math.ceil((grid.current?.clientHeight ?? 900) / rowHeight) + 2 * OVERSCAN + 2;
  const tracks = tracksFor(mayChoose);
  const first = place === null || activeLine < 0 ? lines.findIndex(({ kind }) => kind === 'row') : -1;
  return (
    <div
      ref={grid} role="grid" aria-label={caption} aria-rowcount={(total > rows.length ? total : lines.length) + 1} aria-colcount={COLUMNS.length + (mayChoose ? 1 : 0)} aria-multiselectable={mayChoose || undefined}
      aria-busy={isStale} className={cx(styles.grid, isStale && styles.stale)} style={{ '--columns': tracks.columns, '--width': `${tracks.width}px` } as CSSProperties}
      onKeyDown={keys.onKeyDown} onClick={onClick} onDoubleClick={onDoubleClick} onPaste={paste} onFocus={onFocus}
    >
      <GridHead order={order} onSort={onSort} chosen={chosen} total={total} onChoose={onChoose} />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          if (line.kind === 'group') return (
            <div key={`group ${line.key}`} role="row" aria-rowindex={index + 2} className={cx(styles.row, styles.group)} style={{ transform: `translateY(${start}px)` }}>
              <div role="gridcell" aria-colspan={COLUMNS.length + (mayChoose ? 1 : 0)}><b>{groupName(line.key)}</b> <span>{t('count', { count: line.count })}</span></div>
            </div>
          );
          const { row } = line;
          return (
            <GridRow
              key={index !== activeLine && index % slots === activeLine % slots ? `beside ${index % slots}` : index % slots} row={row} line={index} start={start} isChosen={isChosen(chosen, row.id)} states={states.get(row.id)} actions={actions}
              active={index === activeLine ? place!.column : index === first ? 0 : null} typing={typing?.rowId === row.id ? typing : null}
            />
          );
        })}
      </div>
    </div>
  );
}
