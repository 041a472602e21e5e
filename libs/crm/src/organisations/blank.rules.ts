/** What people write in a cell that they have nothing to write in. */
const BLANK = new Set([
  'nc', 'n/c', 'n.c', 'n.c.', 'n/a', '#n/a', 'nr', 'non renseigne', 'non renseignee', 'non renseignes', 'non communique', 'non communiquee',
  'non connu', 'inconnu', 'sans objet', 'neant', 'null', 'not available', 'not provided', 'unknown',
  // A spreadsheet's formula that came to nothing, in French and in English.
  '#ref!', '#valeur!', '#value!', '#div/0!', '#nom?', '#name?', '#nul!', '#null!', '#nombre!', '#num!', '-', '--', '---', '–', '—', '?', '.',
]);

/** With what they begin, of which nothing wears an accent: most cells are seen to hold something at a glance. */
const BEGINNINGS = new Set([...BLANK].map((form) => form[0]));

/** No form of them is longer, whatever stands for its accents and a space or two too many. */
const LONGEST = 40;

/** True for an empty cell and for its written forms ("NC", "Non renseigné", "-"). */
export function isBlank(cell: string | null | undefined): boolean {
  const trimmed = (cell ?? '').trim();
  if (trimmed === '') return true;
  if (trimmed.length > LONGEST || !BEGINNINGS.has(trimmed[0]!.toLowerCase())) return false;
  const text = trimmed.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
  return BLANK.has(text);
}
