import type { ImportOutcome } from '#contracts/import-codes.js';
import type { ImportList } from './imports.api.js';

/** What every view of a list gets: where one stands in it is in the address. */
export interface ImportViewProps {
  list: ImportList;
  /** Which rows the table shows. */
  outcome: ImportOutcome | undefined;
  onOutcome: (outcome: ImportOutcome | undefined) => void;
  /** Which row in doubt is looked at. */
  row: number | undefined;
  onRow: (row: number | undefined) => void;
  onStartAgain: () => void;
}
