import { listOf, recordOf, textOf } from './register.rules.js';

/**
 * Annuaire de l'administration, by its published description (api-lannuaire.service-public.gouv.fr, Opendatasoft Explore v2.1,
 * data set `api-lannuaire-administration`): at most 100 records a page, none beyond the 10,000th. Addresses, numbers and
 * sites are JSON inside a text.
 */

export interface DirectoryQuery {
  /** `type_service_local` of the directory: `mairie`, `prefecture`, `epci`… */
  type: string;
  /** `45`, `2A`, `974`; null for all of France. */
  department: string | null;
}

/** The directory's own language. Only letters, digits and `_` ever come into it. */
export function whereOf({ type, department }: DirectoryQuery): string {
  const wanted = [`pivot LIKE "${type.replace(/[^a-z0-9_]/gu, '')}"`];
  if (department !== null) wanted.push(`code_insee_commune LIKE "${department.replace(/[^0-9AB]/gu, '')}%"`);
  return wanted.join(' AND ');
}

export const DIRECTORY_HEADERS = ['Nom', 'Sigle', 'Catégorie', 'SIREN', 'SIRET', 'Adresse', 'Code postal', 'Ville', 'Téléphone', 'Courriel', 'Site internet'] as const;

export interface DirectoryPage { total: number; rows: string[][] }

/** A page of the directory as rows of a list, under `DIRECTORY_HEADERS`. `kind` is what the person calls them. */
export function readDirectory(answer: unknown, kind: string): DirectoryPage {
  const total = recordOf(answer)?.['total_count'];
  const rows = listOf(answer, 'results').flatMap((record): string[][] => {
    const name = textOf(record, 'nom');
    if (!name) return [];
    const addresses = inner(record, 'adresse');
    const address = addresses.find((each) => textOf(each, 'type_adresse') === 'Adresse') ?? addresses[0];
    return [[
      name, textOf(record, 'sigle') ?? '', kind, textOf(record, 'siren') ?? '', textOf(record, 'siret') ?? '',
      [textOf(address, 'complement1'), textOf(address, 'numero_voie')].filter(Boolean).join(', '), textOf(address, 'code_postal') ?? '', textOf(address, 'nom_commune') ?? '',
      values(record, 'telephone').join(' / '), (textOf(record, 'adresse_courriel') ?? '').replaceAll(';', ' '), values(record, 'site_internet')[0] ?? '',
    ]];
  });
  return { total: typeof total === 'number' ? total : rows.length, rows };
}

/** Rows as they would be pasted: tabs between cells, and none within. */
export const asPasted = (rows: readonly (readonly string[])[]): string =>
  [DIRECTORY_HEADERS, ...rows].map((cells) => cells.map((cell) => cell.replace(/[\s"]+/gu, ' ').trim()).join('\t')).join('\n');

/** JSON inside a text; some mirrors give it unpacked. */
function inner(record: unknown, key: string): unknown[] {
  const found = recordOf(record)?.[key];
  if (Array.isArray(found)) return found;
  if (typeof found !== 'string') return [];
  try {
    const parsed: unknown = JSON.parse(found);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

const values = (record: unknown, key: string): string[] => inner(record, key).flatMap((each) => textOf(each, 'valeur') ?? []);
