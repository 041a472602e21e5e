import { memo } from 'react';
import { cx } from '../../ui/class-names.js';
import type { Target } from './call-list.api.js';
import { CellEditor } from './cell-editor.js';
import { CellView, titleOf } from './cell-view.js';
import { COLUMNS, type EditableKey } from './columns.js';
import { valueOf } from './edits.js';
import styles from './grid.module.css';
import { useGrid } from './grid-context.js';
import type { CellState } from './use-edits.js';

/** What is being typed, if it is in this row. */
export interface Typing { column: EditableKey; initial: string }

/** What a row tells its grid; one object for all rows, whatever happens. */
export interface RowActions {
  choose: (row: Target, extend: boolean) => void;
  done: (row: Target, column: EditableKey, value: string, move: 'down' | 'next' | 'back' | 'none') => void;
  cancel: (row: Target, column: EditableKey) => void;
  keepMine: (row: Target, column: EditableKey) => void;
  takeTheirs: (row: Target, column: EditableKey) => void;
}

const MINUTE = 60_000;

interface GridRowProps {
  row: Target;
  /** Its line in the grid, heads of groups included. */
  line: number;
  start: number;
  isChosen: boolean;
  /** The column with the keyboard's focus, where it is in this row; the box is −1. */
  active: number | null;
  typing: Typing | null;
  states: Partial<Record<EditableKey, CellState>> | undefined;
  actions: RowActions;
}

export const GridRow = memo(function GridRow({ row, line, start, isChosen, active, typing, states, actions }: GridRowProps) {
  const { mayChoose, mayEdit, say, t } = useGrid();
  const offset = mayChoose ? 2 : 1;
  return (
    <div
      role="row" aria-rowindex={line + 2} aria-selected={mayChoose ? isChosen : undefined} data-line={line}
      className={cx(styles.row, isChosen && styles.chosen, (states || typing) && styles.raised)} style={{ transform: `translateY(${start}px)` }}
    >
      {mayChoose && (
        <div role="gridcell" aria-colindex={1} className={styles.box}>
          <input
            type="checkbox" data-column={-1} tabIndex={active === -1 ? 0 : -1} checked={isChosen} aria-label={t('choose', { name: row.organisation.name })}
            onChange={(event) => actions.choose(row, (event.nativeEvent as MouseEvent).shiftKey)}
          />
        </div>
      )}
      {COLUMNS.map(({ key, edit }, column) => {
        const editable = edit !== undefined && mayEdit(key as EditableKey);
        const state = states?.[key as EditableKey];
        const isTyping = typing?.column === key;
        return (
          <div
            key={key} role={key === 'name' ? 'rowheader' : 'gridcell'} aria-colindex={column + offset} aria-readonly={!editable} data-column={column} tabIndex={active === column ? 0 : -1}
            title={titleOf(row, key, say(row.organisation.timeZone).exact)} className={cx(styles.cell, editable && styles.editable, state && styles[state.status], isTyping && styles.typing)}
          >
            {isTyping
              ? <CellEditor row={row} column={typing.column} initial={typing.initial} onDone={(value, move) => actions.done(row, typing.column, value, move)} onCancel={() => actions.cancel(row, typing.column)} />
              : state ? <span>{shown(state.value, row, key as EditableKey)}</span> : <CellView row={row} column={key} />}
            {state?.status === 'saving' && <span className="vh" role="status">{t('saving')}</span>}
            {isTyping && <span className={styles.hint} aria-hidden="true">{t('typingHint')}</span>}
            {!isTyping && state && state.status !== 'saving' && <Trouble row={row} column={key as EditableKey} state={state} actions={actions} />}
          </div>
        );
      })}
    </div>
  );
});

/** A member's or contact's id says nothing: what was chosen is shown by the former words until it is saved. */
const shown = (value: string, row: Target, column: EditableKey): string =>
  (column === 'assignee' || column === 'contact' ? (value === valueOf(row, column) ? '' : '…') : value);

/** What became of a cell that was not saved, under it: what was typed is kept, and the person decides. */
function Trouble({ row, column, state, actions }: { row: Target; column: EditableKey; state: Exclude<CellState, { status: 'saving' }>; actions: RowActions }) {
  const { t, say } = useGrid();
  const what = t(`columns.${column}`);
  return (
    <div className={styles.trouble} role="alert">
      <p>
        {state.status === 'refused' ? state.message : t('conflict', {
          what, theirs: state.theirs || t('empty'), ago: state.at && Date.now() - state.at.getTime() >= MINUTE ? say(row.organisation.timeZone).ago(state.at) : t('justNow'),
        })}
      </p>
      <div>
        <button type="button" onClick={() => actions.keepMine(row, column)}>{t(state.status === 'refused' ? 'typeAgain' : 'keepMine')}</button>
        <button type="button" onClick={() => actions.takeTheirs(row, column)}>{t(state.status === 'refused' ? 'leave' : 'takeTheirs')}</button>
      </div>
    </div>
  );
}
