import type { ImportRefusal } from '#contracts/import-codes.js';
import { REPEATABLE_FIELDS, type ImportField } from '#contracts/vocabulary.js';
import { isBlank } from '../../organisations/blank.rules.js';
import { isSiren, isSiret, cleanIdentifier } from '../../organisations/identifiers.rules.js';
import { fold } from '../../organisations/name.rules.js';
import { parsePhones } from '../../organisations/phone.rules.js';

/** Column → field; a column that is absent or null is kept in the organisation's attributes under its header. */
export type ImportMapping = Record<string, ImportField | null>;

/** Headers met in French and English lists, folded. An entry ending in `*` matches any header that begins with it. */
const SYNONYMS: Record<ImportField, string[]> = {
  name: ['organisation', 'organisme', 'organization', 'structure', 'etablissement', 'raison sociale', 'denomination*', 'nom de l organis*', 'nom de l etablissement',
    'nom de la structure', 'nom de la collectivite', 'nom organis*', 'nom etablissement', 'nom officiel', 'libelle', 'intitule', 'administration', 'collectivite',
    'employeur', 'entite', 'company', 'company name', 'institution', 'organisation name', 'organization name', 'name', 'nom', 'nom usuel'],
  acronym: ['sigle', 'acronyme', 'acronym', 'abreviation', 'short name'],
  kind: ['categorie', 'type', 'type organisme', 'type d organis*', 'type de structure', 'type d etablissement', 'famille', 'kind', 'category', 'nature'],
  legalForm: ['statut juridique', 'forme juridique', 'statut', 'categorie juridique', 'legal form', 'legal status', 'nature juridique'],
  size: ['effectif*', 'taille*', 'tranche d effectif*', 'nombre d agents', 'nombre de salaries', 'headcount', 'size', 'employees', 'staff'],
  siren: ['siren', 'n siren', 'numero siren', 'code siren'],
  siret: ['siret', 'n siret', 'numero siret', 'code siret', 'siret du siege'],
  addressLine: ['adresse', 'adresse postale', 'rue', 'voie', 'adresse 1', 'ligne d adresse', 'address', 'street', 'street address', 'address line*', 'numero et voie'],
  postcode: ['code postal', 'cp', 'codepostal', 'code post', 'postcode', 'postal code', 'zip', 'zip code', 'zipcode'],
  city: ['ville', 'commune', 'localite', 'city', 'town', 'ville du siege', 'nom de la commune'],
  phone: ['telephone*', 'tel', 'tel *', 'numero de telephone', 'n de telephone', 'numero', 'standard', 'phone*', 'switchboard', 'tel standard', 'mobile', 'portable'],
  email: ['courriel*', 'email', 'e mail', 'mail', 'adresse mail', 'adresse e mail', 'adresse email', 'adresse electronique', 'adresse courriel', 'mel', 'adresse mel', 'email address',
    'mail generique', 'e mail generique', 'boite generique', 'contact mail', 'request email'],
  website: ['site', 'site internet', 'site web', 'url', 'website', 'web', 'web site', 'home page', 'page web', 'lien'],
  note: ['remarque*', 'note', 'notes', 'commentaire*', 'observation*', 'comment', 'comments', 'remarks', 'precisions'],
  contactFirstName: ['prenom*', 'first name', 'firstname', 'given name'],
  contactLastName: ['nom de famille', 'nom du contact', 'nom contact', 'last name', 'lastname', 'surname', 'family name'],
  contactName: ['contact', 'interlocuteur', 'nom complet', 'nom prenom', 'nom et prenom', 'prenom nom', 'prenom et nom', 'personne a contacter', 'responsable', 'contact name',
    'full name', 'contact person', 'referent', 'affectation personne'],
  contactJobTitle: ['fonction*', 'poste', 'poste occupe', 'titre', 'qualite', 'job title', 'title', 'role', 'position'],
  contactEmail: ['courriel du contact', 'email du contact', 'mail du contact', 'e mail du contact', 'email contact', 'courriel contact', 'contact email', 'email nominatif', 'courriel direct'],
  contactPhone: ['telephone du contact', 'tel contact', 'telephone contact', 'tel du contact', 'ligne directe', 'telephone direct', 'contact phone', 'direct line', 'direct phone'],
};

/** More than any field has synonyms. */
const BEGINNINGS_LAST = 100;

const REPEATABLE = new Set<ImportField>(REPEATABLE_FIELDS);

const POSTCODE = /^(?:F-?)?\d{4,5}$/u;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const HOST = /^(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/\S*)?$/iu;

/** Content speaks where the header does not. The order matters: a SIRET also looks like other numbers. */
const BY_CONTENT: [ImportField, (value: string) => boolean][] = [
  ['siret', (value) => isSiret(cleanIdentifier(value))],
  ['siren', (value) => isSiren(cleanIdentifier(value))],
  ['email', (value) => EMAIL.test(value)],
  ['website', (value) => HOST.test(value)],
  ['postcode', (value) => POSTCODE.test(value)],
  ['phone', (value) => parsePhones(value).some((phone) => phone.e164 !== null)],
];

/** Is this what a column is called, in some list? */
export function isKnownHeader(cell: string): boolean {
  const header = fold(cell);
  return header !== '' && Object.values(SYNONYMS).some((synonyms) => synonyms.some((synonym) => matchesSynonym(header, synonym)));
}

/** A cell that can only be a value: nobody calls a column by a mailbox, a number or a site. */
export function holdsData(cell: string): boolean {
  return cell.length <= 300 && BY_CONTENT.some(([, looks]) => looks(cell.trim()));
}

/**
 * Proposes what each column is: by its header first, then by its cells (nine in ten must look alike, of at least 2).
 * Every column is in the answer; null means "kept as it is".
 */
export function suggestMapping(columns: readonly string[], rows: readonly (readonly string[])[]): ImportMapping {
  const suggestion = new Map<string, ImportField | null>(columns.map((column) => [column, null]));
  const taken = new Set<ImportField>();
  const give = (column: string, field: ImportField) => {
    if (suggestion.get(column) !== null || (taken.has(field) && !REPEATABLE.has(field))) return;
    suggestion.set(column, field);
    taken.add(field);
  };
  for (const [column, field] of byHeader(columns)) give(column, field);
  columns.forEach((column, i) => {
    if (suggestion.get(column) !== null || /\b(?:fax|telecopie)\b/u.test(fold(column))) return;
    const values = rows.map((cells) => cells[i] ?? '').filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
    const found = values.length < 2 ? undefined : BY_CONTENT.find(([, looks]) => values.filter(looks).length >= values.length * 0.9);
    if (found) give(column, found[0]);
  });
  // A list of names alone, whatever its header is.
  const first = columns.find((column, i) => suggestion.get(column) === null && rows.some((cells) => /\p{L}{2}/u.test(cells[i] ?? '')));
  if (!taken.has('name') && first !== undefined) give(first, 'name');
  return Object.fromEntries(withPersons(suggestion, taken));
}

/** Pairs of column and field, the better synonym (nearer the start of its list) first. */
function byHeader(columns: readonly string[]): [string, ImportField][] {
  const headers = columns.map((column) => [column, fold(column.replace(/ \(\d+\)$/u, ''))] as const);
  const matches = headers.flatMap(([column, header]) => (Object.keys(SYNONYMS) as ImportField[]).flatMap((field) => {
    const rank = SYNONYMS[field].findIndex((synonym) => matchesSynonym(header, synonym));
    // "Courriel du contact" begins with "Courriel", and is written out in another field's list.
    const byBeginning = rank >= 0 && !SYNONYMS[field].some((synonym) => synonym.replace('*', '') === header);
    return rank < 0 ? [] : [{ column, field, rank: rank + (byBeginning ? BEGINNINGS_LAST : 0) }];
  }));
  return matches.sort((a, b) => a.rank - b.rank).map(({ column, field }) => [column, field]);
}

function matchesSynonym(header: string, synonym: string): boolean {
  return synonym.endsWith('*') ? header.startsWith(synonym.slice(0, -1).trimEnd()) : header === synonym;
}

/**
 * In a list of persons ("Organisme; Nom; Prénom; Courriel") the left-over "Nom" is the person's, and so are the only mailbox
 * and number: taken for the organisation's, a person's opt-out would not reach them.
 */
function withPersons(suggestion: Map<string, ImportField | null>, taken: Set<ImportField>): Map<string, ImportField | null> {
  const columnsOf = (field: ImportField) => [...suggestion].flatMap(([column, given]) => (given === field ? [column] : []));
  if (taken.has('contactFirstName') && !taken.has('contactLastName')) {
    const surname = [...suggestion].find(([column, field]) => field === null && fold(column) === 'nom')?.[0];
    if (surname !== undefined) suggestion.set(surname, 'contactLastName');
  }
  const hasPerson = [...suggestion.values()].some((field) => field === 'contactFirstName' || field === 'contactLastName' || field === 'contactName');
  if (!hasPerson) return suggestion;
  for (const [field, personal] of [['email', 'contactEmail'], ['phone', 'contactPhone']] as const) {
    const columns = columnsOf(field);
    if (columns.length === 1 && columns[0] !== undefined && !taken.has(personal) && !/generi|standard|accueil|general/u.test(fold(columns[0]))) {
      suggestion.set(columns[0], personal);
    }
  }
  return suggestion;
}

/** A mapping can be run when it names a column for the name and only columns of the file. */
export function checkMapping(columns: readonly string[], mapping: ImportMapping): ImportRefusal | null {
  const unknown = Object.keys(mapping).find((column) => !columns.includes(column));
  if (unknown !== undefined) return { code: 'unknown_column', params: { column: unknown } };
  return Object.values(mapping).includes('name') ? null : { code: 'name_not_mapped', params: {} };
}
