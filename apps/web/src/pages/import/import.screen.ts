import { IMPORT_OUTCOMES, type ImportOutcome } from '#contracts/import-codes.js';
import { oneOf, textIn, type Screen } from '../../routing/screen.js';

export const importScreen: Screen = { ready: true, texts: ['import', 'open-sources'], roles: ['lead'] };

/** What the address of `/import` carries: a list on its way in can be left, and found again. */
export interface ImportSearch {
  /** The list under way. */
  id?: string;
  outcome?: ImportOutcome;
  /** The row in doubt that is looked at. */
  row?: number;
}

export function importSearch(raw: Record<string, unknown>): ImportSearch {
  const [id, outcome, row] = [textIn(raw['id']), oneOf(raw['outcome'], IMPORT_OUTCOMES), Number(raw['row'])];
  return { ...(id === undefined ? {} : { id }), ...(outcome === undefined ? {} : { outcome }), ...(Number.isInteger(row) && row > 0 ? { row } : {}) };
}
