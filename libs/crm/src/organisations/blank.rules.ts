/** What people write in a cell that they have nothing to write in. */
const BLANK = new Set([
  'nc', 'n/c', 'n.c', 'n.c.', 'n/a', '#n/a', 'nr', 'non renseigne', 'non renseignee', 'non renseignes', 'non communique', 'non communiquee',
  'non connu', 'inconnu', 'sans objet', 'neant', 'null', 'not available', 'not provided', 'unknown', '-', '--', '---', '–', '—', '?', '.',
]);

/** No form of them is longer, whatever stands for its accents and a space or two too many. */
const LONGEST = 40;

/** True for an empty cell and for its written forms ("NC", "Non renseigné", "-"). */
export function isBlank(cell: string | null | undefined): boolean {
  if (cell && cell.length > LONGEST && cell.trim().length > LONGEST) return false;
  const text = (cell ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
  return text === '' || BLANK.has(text);
}
