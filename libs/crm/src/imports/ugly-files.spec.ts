import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { odsOf, xlsxOf } from '#testing/zip-writer.js';
import { nameKey } from '../organisations/name.rules.js';
import { previewRows } from './matching/preview.rules.js';
import { linesOf, summarise } from './reading/list-lines.js';
import { openList } from './reading/open-list.js';
import type { RowDraft } from './rows/row.rules.js';

// Whole lists, on machines that do other things as well.
jest.setTimeout(180_000);

/** What a list is about, before people have had it in their hands. */
interface Clean { name: string; acronym: string | null; postcode: string; city: string; phone: string; email: string | null; siret: string | null }

const KINDS = ['Musée', 'École', 'Agence', 'Centre', 'Office', 'Théâtre', 'Institut', 'Lycée', 'Parc', 'Service'];
const THINGS = ['des forêts', 'de la mer', 'du patrimoine', 'de l’œuvre', 'des moulages', 'du vin d’Alsace', 'de santé', 'des abeilles', 'du numérique', 'des châteaux', 'de la pêche', 'du sport'];
const PLACES: [string, string][] = [['01000', 'Bourg-en-Bresse'], ['08000', 'Charleville-Mézières'], ['75013', 'Paris'], ['29200', 'Brest'], ['67000', 'Strasbourg'], ['97400', 'Saint-Denis'], ['13002', 'Marseille'], ['06000', 'Nice']];
const SIRETS = ['78467169500087', '18008901303720', '35600000000048', '13002526500013'];

const clean = fc.record({
  kind: fc.constantFrom(...KINDS), thing: fc.constantFrom(...THINGS), place: fc.constantFrom(...PLACES), acronym: fc.boolean(),
  line: fc.integer({ min: 0, max: 999_999 }), mailbox: fc.boolean(), siret: fc.option(fc.constantFrom(...SIRETS), { nil: null }),
});
const cleanLists = fc.uniqueArray(clean, { minLength: 3, maxLength: 15, selector: ({ kind, thing, place }) => `${kind} ${thing} ${place[0]}` }).map((rows) => {
  const sirets = new Set<string>();
  return rows.map(({ kind, thing, place: [postcode, city], acronym, line, mailbox, siret }, i): Clean => {
    const own = siret && !sirets.has(siret) ? siret : null;
    if (own) sirets.add(own);
    const overseas = postcode.startsWith('974');
    return {
      name: `${kind} ${thing}`, acronym: acronym ? `${kind[0]}Q${thing.replace(/\W/gu, '').slice(-2).toUpperCase()}` : null, postcode, city,
      phone: overseas ? `+262262${String(line).padStart(6, '0')}` : `+331${String(99_000_000 + (line % 99) * 100 + i).slice(-8)}`, email: mailbox ? `contact${i}@liste.example` : null, siret: own,
    };
  });
});

/** How somebody, or some program, has written the list. One seed per cell, so that each is ugly in its own way. */
const ugliness = fc.record({
  container: fc.constantFrom('utf-8', 'utf-8 with mark', 'windows-1252', 'utf-16le', 'c1', 'xlsx', 'ods'), delimiter: fc.constantFrom(';', ',', '\t', '|', '^', '~'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'), quoted: fc.boolean(), title: fc.constantFrom(0, 0, 1, 2, 3), order: fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
  headers: fc.nat(3), blankRows: fc.boolean(), emptyColumns: fc.boolean(), lostZero: fc.boolean(), repeated: fc.boolean(), cells: fc.array(fc.nat(99), { minLength: 40, maxLength: 40 }),
});
type Ugliness = typeof ugliness extends fc.Arbitrary<infer T> ? T : never;

const HEADERS: Record<keyof Clean, [string, string, string, string]> = {
  name: ['Nom', 'ORGANISME', ' Raison sociale ', 'Organisation name'], acronym: ['Sigle', 'SIGLE', 'Acronyme', 'Acronym'], postcode: ['Code postal', 'CP', 'code_postal', 'ZIP code'],
  city: ['Ville', 'COMMUNE', 'Localité', 'City'], phone: ['Téléphone', 'Tél.', 'N° de téléphone', 'Phone'], email: ['Courriel', 'E-MAIL', 'Adresse mél', 'Email'],
  siret: ['SIRET', 'N° SIRET', 'Numéro SIRET', 'siret'],
};

const pairs = (digits: string, joint: string): string => digits.replace(/(\d\d)(?=\d)/gu, `$1${joint}`);

function phoneWritten(e164: string, way: number): string {
  const national = `0${e164.slice(-9)}`;
  if (e164.startsWith('+262')) return [national, pairs(national, ' '), `+262 ${pairs(e164.slice(4), ' ')}`, `00262${e164.slice(4)}`][way % 4]!;
  return [
    national, pairs(national, ' '), pairs(national, '.'), pairs(national, '-'), `+33 ${national[1]} ${pairs(national.slice(2), ' ')}`, `+33 (0)${national.slice(1)}`,
    `0033${national.slice(1)}`, national.slice(1), `33${national.slice(1)}`, `Tél : ${pairs(national, ' ')}`, `${pairs(national, '\u00A0')} `, `${national} (standard)`,
  ][way % 12]!;
}

/** The cells of one row; `again` writes it in other words. */
function written(row: Clean, { cells, lostZero }: Ugliness, i: number): Record<keyof Clean, string> {
  const way = (n: number): number => cells[(i * 7 + n) % cells.length] ?? 0;
  const empty = ['', 'NC', 'Non renseigné', '-', ' ', 'n/a'][way(0) % 6]!;
  const inParentheses = row.acronym !== null && way(1) % 3 === 0;
  // In capitals an acronym at the end looks like one more word.
  const name = [row.name, inParentheses ? row.name : row.name.toUpperCase(), `  ${row.name} `, row.name.replace(' ', '  ')][way(2) % 4]!;
  return {
    name: inParentheses ? `${name.trim()} (${row.acronym})` : name, acronym: inParentheses || row.acronym === null ? empty : row.acronym,
    postcode: lostZero ? row.postcode.replace(/^0/u, '') : row.postcode, city: [row.city, row.city.toUpperCase(), `${row.city} `][way(3) % 3]!,
    phone: phoneWritten(row.phone, way(4)), email: row.email === null ? empty : [row.email, row.email.toUpperCase(), `<${row.email}>`, `${row.email} `][way(5) % 4]!,
    siret: row.siret === null ? '' : [row.siret, row.siret.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/u, '$1 $2 $3 $4'), ` ${row.siret}`][way(6) % 3]!,
  };
}

function gridOf(list: readonly Clean[], ugly: Ugliness): string[][] {
  const fields = (Object.keys(HEADERS) as (keyof Clean)[]).map((field, i) => ({ field, rank: ugly.order[i] ?? 0 })).sort((a, b) => a.rank - b.rank).map(({ field }) => field);
  const wide = (cells: string[]): string[] => (ugly.emptyColumns ? [...cells, '', ''] : cells);
  const rows = list.map((row, i) => fields.map((field) => written(row, ugly, i)[field]));
  const again = ugly.repeated ? list.slice(0, 2).map((row, i) => fields.map((field) => written(row, ugly, i + 20)[field])) : [];
  const titles = [['Liste des structures'], [], ['Mise à jour : 3 mars 2026']].slice(0, ugly.title);
  const body = [...rows, ...again].flatMap((cells, i) => (ugly.blankRows && i % 4 === 2 ? [[], cells] : [cells]));
  return [...titles, fields.map((field) => HEADERS[field][ugly.headers]!), ...body].map(wide);
}

function fileOf(list: readonly Clean[], ugly: Ugliness): Buffer {
  const grid = gridOf(list, ugly);
  if (ugly.container === 'xlsx') return xlsxOf({ Notes: [['à lire']], Liste: grid });
  if (ugly.container === 'ods') return odsOf({ Liste: grid });
  const cell = (text: string): string => (ugly.quoted || /["\r\n]/u.test(text) || text.includes(ugly.delimiter) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = grid.map((cells) => cells.map(cell).join(ugly.delimiter)).join(ugly.lineEnd) + ugly.lineEnd;
  if (ugly.container === 'windows-1252') return iconv.encode(text, 'windows-1252');
  if (ugly.container === 'utf-16le') return iconv.encode(text, 'utf-16le', { addBOM: true });
  if (ugly.container === 'c1') return Buffer.from(text.replaceAll('’', '\u0092').replaceAll('œ', '\u009C'));
  return Buffer.from(ugly.container === 'utf-8' ? text : `\uFEFF${text}`);
}

const told = ({ organisation: { name, acronym, address, phones, email, siret } }: RowDraft): Clean => ({
  name: nameKey(name), acronym, postcode: address.postcode ?? '', city: nameKey(address.city ?? ''), phone: phones.map(({ e164 }) => e164).join(' '), email, siret,
});
const wanted = (row: Clean): Clean => ({ ...row, name: nameKey(row.name), city: nameKey(row.city) });

describe('500 ugly files made from clean lists', () => {
  it('give the clean lists back, each body once', async () => {
    await fc.assert(fc.asyncProperty(cleanLists, ugliness, async (list, ugly) => {
      const opening = await openList(fileOf(list, ugly));
      if (!opening.ok) throw new Error(opening.refusal.code);
      const { suggested, broken } = summarise(opening.list);
      expect(broken).toEqual([]);
      const drafts = [...linesOf(opening.list, suggested, {})].flatMap((line) => ('draft' in line ? [line.draft] : []));
      const preview = previewRows(drafts, [], []);
      expect(preview.filter(({ outcome }) => outcome === 'create').map(({ draft }) => told(draft!))).toEqual(list.map(wanted));
      expect(preview.slice(list.length).every(({ outcome }) => outcome === 'duplicate' || outcome === 'update')).toBe(true);
    }), { seed: 2026, numRuns: 500 });
  });
});
