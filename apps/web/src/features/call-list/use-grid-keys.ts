import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Target } from './call-list.api.js';
import { COLUMNS } from './columns.js';
import type { Line } from './grouping.js';

/** Where the keyboard is: a target, and a column (−1 is the box). */
export interface Place { rowId: string; column: number }

interface GridKeys {
  lines: readonly Line[];
  grid: RefObject<HTMLElement | null>;
  firstColumn: number;
  scrollTo: (line: number) => void;
  pageSize: () => number;
  onEdit: (row: Target, column: number, initial: string | null) => void;
  onChoose: (row: Target, extend: boolean) => void;
  onChooseAll: () => void;
  onOpen: (row: Target) => void;
}

/** A spreadsheet's keys: arrows, Home and End, pages, Enter and F2, typing over, Space, Ctrl+A. */
export function useGridKeys({ lines, grid, firstColumn, scrollTo, pageSize, onEdit, onChoose, onChooseAll, onOpen }: GridKeys) {
  const [place, setPlace] = useState<Place | null>(null);
  const wanted = useRef(false);
  const lineOf = (rowId: string): number => lines.findIndex((line) => line.kind === 'row' && line.row.id === rowId);

  const go = useCallback((rowId: string, column: number): void => {
    wanted.current = true;
    setPlace({ rowId, column });
  }, []);

  // The cell may only just have been drawn: the virtual rows keep the active one.
  useLayoutEffect(() => {
    if (!wanted.current || !place) return;
    const line = lineOf(place.rowId);
    const cell = grid.current?.querySelector<HTMLElement>(`[data-line="${line}"] [data-column="${place.column}"]`);
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const step = (from: number, by: number): number => {
    const direction = by < 0 ? -1 : 1;
    let at = Math.min(Math.max(from + by, 0), lines.length - 1);
    while (lines[at]?.kind === 'group' && at + direction >= 0 && at + direction < lines.length) at += direction;
    return lines[at]?.kind === 'row' ? at : from;
  };

  const moveTo = (line: number, column: number): void => {
    const target = lines[line];
    if (target?.kind !== 'row') return;
    scrollTo(line);
    go(target.row.id, Math.min(Math.max(column, firstColumn), COLUMNS.length - 1));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!place || event.defaultPrevented) return;
    const line = lineOf(place.rowId);
    const current = lines[line];
    if (current?.kind !== 'row') return;
    const { column } = place;
    const ctrl = event.ctrlKey || event.metaKey;
    const act = (): boolean => {
      switch (event.key) {
        case 'ArrowDown': moveTo(step(line, 1), column); return true;
        case 'ArrowUp': moveTo(step(line, -1), column); return true;
        case 'ArrowRight': moveTo(line, column + 1); return true;
        case 'ArrowLeft': moveTo(line, column - 1); return true;
        case 'PageDown': moveTo(step(line, pageSize()), column); return true;
        case 'PageUp': moveTo(step(line, -pageSize()), column); return true;
        case 'Home': moveTo(ctrl ? step(-1, 1) : line, firstColumn); return true;
        case 'End': moveTo(ctrl ? step(lines.length, -1) : line, COLUMNS.length - 1); return true;
        case ' ': onChoose(current.row, event.shiftKey); return true;
        case 'F2': onEdit(current.row, column, null); return true;
        case 'Enter': if (column === 0) onOpen(current.row); else onEdit(current.row, column, null); return true;
        case 'Delete': case 'Backspace': onEdit(current.row, column, ''); return true;
        case 'a': if (ctrl) { onChooseAll(); return true; } break;
        default:
      }
      if (event.key.length === 1 && !ctrl && !event.altKey && column > 0) { onEdit(current.row, column, event.key); return true; }
      return false;
    };
    if ((event.target as HTMLElement).closest('button')) return;
    if (act()) {
      event.preventDefault();
      // Single keys of the page (undo, search) are letters of a cell here.
      event.nativeEvent.stopImmediatePropagation();
    }
  };

  return { place, setPlace, go, moveTo, step, lineOf, onKeyDown };
}
