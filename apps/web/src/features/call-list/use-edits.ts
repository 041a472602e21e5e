import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { putRow, type Target } from './call-list.api.js';
import type { EditableKey } from './columns.js';
import { EditConflict, saveCell, valueOf } from './edits.js';

/** A cell on its way to the server, or one that did not get there: what was typed is kept. */
export type CellState =
  | { status: 'saving'; value: string }
  | { status: 'refused'; value: string; message: string }
  | { status: 'conflict'; value: string; base: string; theirs: string; at: Date | null };

/** By target, then by column. */
export type CellStates = ReadonlyMap<string, Partial<Record<EditableKey, CellState>>>;

export interface Edits {
  states: CellStates;
  /** @param base what the cell showed; a conflict once seen is settled by giving what it holds now */
  save: (row: Target, column: EditableKey, value: string, base?: string) => Promise<void>;
  /** Back to what the server says. */
  drop: (rowId: string, column: EditableKey) => void;
}

/** Edits in place: shown at once, saved behind, and never lost. */
export function useEdits(campaignId: string): Edits {
  const { t } = useTranslation('list');
  const client = useQueryClient();
  const [states, setStates] = useState<CellStates>(() => new Map());

  const put = useCallback((rowId: string, column: EditableKey, state: CellState | null) => setStates((former) => {
    const next = new Map(former);
    const row = { ...next.get(rowId) };
    if (state) row[column] = state;
    else delete row[column];
    if (Object.keys(row).length > 0) next.set(rowId, row);
    else next.delete(rowId);
    return next;
  }), []);

  const save = useCallback(async (row: Target, column: EditableKey, value: string, base: string = valueOf(row, column)): Promise<void> => {
    if (value === base && base === valueOf(row, column)) return put(row.id, column, null);
    put(row.id, column, { status: 'saving', value });
    try {
      const saved = await saveCell(row, column, base, value);
      putRow(client, campaignId, row.id, (current) => ({ ...current, ...saved }));
      put(row.id, column, null);
      const back = valueOf(saved, column);
      showToast(t('edited', { what: t(`columns.${column}`), name: row.organisation.name }), { undo: () => save(saved, column, base, back) });
    } catch (error) {
      if (error instanceof EditConflict) return put(row.id, column, { status: 'conflict', value, base: error.base, theirs: error.theirs, at: error.at });
      const problem = asProblem(error);
      put(row.id, column, { status: 'refused', value, message: problem.errors[0]?.message ?? problem.title });
    }
  }, [campaignId, client, put, t]);

  const drop = useCallback((rowId: string, column: EditableKey) => put(rowId, column, null), [put]);
  return { states, save, drop };
}
