import { parseSiren, parseSiret } from '../organisations/identifiers.rules.js';

/**
 * API Recherche d'entreprises, by its published description (recherche-entreprises.api.gouv.fr/docs): `/search`, at most 25
 * results a page, 7 requests a second. Every field may be missing.
 */

/** A body of the register, in our words. */
export interface RegisterBody {
  name: string;
  acronym: string | null;
  siren: string;
  siret: string | null;
  address: { line: string | null; postcode: string | null; city: string | null };
  /** Band of staff in words of numbers, "250-499"; null where the register does not know. */
  size: string | null;
  /** The register's four-digit code of the legal category. */
  legalCategory: string | null;
  /** Ceased: the body, or the site that was found. */
  closed: boolean;
}

/** INSEE's codes for bands of staff (tranche d'effectif salarié, Sirene). */
const BANDS: Readonly<Record<string, string>> = {
  '00': '0', '01': '1-2', '02': '3-5', '03': '6-9', 11: '10-19', 12: '20-49', 21: '50-99', 22: '100-199', 31: '200-249', 32: '250-499', 41: '500-999', 42: '1000-1999',
  51: '2000-4999', 52: '5000-9999', 53: '10000+',
};

/** Bodies of an answer; what is none of ours to read is left out. */
export function readRegister(answer: unknown): RegisterBody[] {
  return listOf(answer, 'results').flatMap((result): RegisterBody[] => {
    const siren = parseSiren(textOf(result, 'siren') ?? '').value;
    const name = textOf(result, 'nom_raison_sociale') ?? textOf(result, 'nom_complet');
    if (!siren || !name) return [];
    // A SIRET that was asked for is among the matching sites; else the head office speaks for the body.
    const site = recordOf(listOf(result, 'matching_etablissements')[0]) ?? recordOf(recordOf(result)?.['siege']) ?? {};
    const street = [textOf(site, 'numero_voie'), textOf(site, 'indice_repetition'), textOf(site, 'type_voie'), textOf(site, 'libelle_voie')].filter(Boolean).join(' ');
    return [{
      name, acronym: textOf(result, 'sigle'), siren, siret: parseSiret(textOf(site, 'siret') ?? '').value,
      address: { line: street || lineOf(textOf(site, 'adresse')), postcode: textOf(site, 'code_postal'), city: textOf(site, 'libelle_commune') },
      size: BANDS[textOf(result, 'tranche_effectif_salarie') ?? ''] ?? null, legalCategory: textOf(result, 'nature_juridique'),
      closed: textOf(result, 'etat_administratif') === 'C' || textOf(site, 'etat_administratif') === 'F',
    }];
  });
}

/** "20 RUE X 75007 PARIS" without its postcode and town. */
const lineOf = (address: string | null): string | null => address?.replace(/\s*\d{5}\s.*$/u, '').trim() || null;

export const recordOf = (value: unknown): Record<string, unknown> | null =>
  (typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : null);

export function textOf(value: unknown, key: string): string | null {
  const found = recordOf(value)?.[key];
  const text = typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : '';
  return text === '' || text === '[ND]' ? null : text;
}

export function listOf(value: unknown, key: string): unknown[] {
  const found = recordOf(value)?.[key];
  return Array.isArray(found) ? found : [];
}
