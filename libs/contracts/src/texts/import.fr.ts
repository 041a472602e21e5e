import type { ImportParams, ImportTexts } from '../import-codes.js';
import type { ImportField } from '../vocabulary.js';

const FIELDS: Record<ImportField, string> = {
  name: 'Nom', acronym: 'Sigle', kind: 'Catégorie', legalForm: 'Statut juridique', size: 'Effectif', siren: 'SIREN', siret: 'SIRET',
  addressLine: 'Adresse', postcode: 'Code postal', city: 'Ville', phone: 'Téléphone', email: 'Adresse e-mail', website: 'Site internet', note: 'Note',
  contactFirstName: 'Prénom du contact', contactLastName: 'Nom du contact', contactName: 'Contact (prénom et nom)', contactJobTitle: 'Fonction du contact',
  contactEmail: 'E-mail du contact', contactPhone: 'Téléphone du contact',
};

const number = (value: string | number | undefined) => new Intl.NumberFormat('fr-FR').format(Number(value ?? 0));
const quoted = (value: string | number | undefined) => `«\u00A0${value ?? ''}\u00A0»`;
const cells = (count: string | number | undefined) => `${number(count)} ${Number(count) > 1 ? 'cellules' : 'cellule'}`;

function where({ row, column }: { row: number; column?: string }): string {
  return column === undefined ? `Ligne ${row}` : `Ligne ${row}, colonne ${quoted(column)}`;
}

function list(fields: ImportParams[string] | undefined): string {
  const labels = String(fields ?? '').split('\n').map((field) => (Object.hasOwn(FIELDS, field) ? FIELDS[field as ImportField] : field));
  return new Intl.ListFormat('fr', { type: 'conjunction' }).format(labels);
}

/** What an import says in French. */
export const importFr: ImportTexts = {
  fields: FIELDS,
  outcomes: { create: 'À créer', update: 'À compléter', duplicate: 'Déjà là', undecided: 'À décider', invalid: 'Refusée' },
  refusals: {
    file_empty: () => 'Le fichier est vide. Vérifiez l’export, puis recommencez.',
    file_too_large: ({ maxMb }) => `Le fichier dépasse ${maxMb}\u00A0Mo. Coupez la liste en plusieurs fichiers.`,
    file_not_text: () => 'Ce fichier n’est ni un tableau en texte ni un classeur. Exportez la liste au format CSV, XLSX ou ODS.',
    file_is_spreadsheet: () => 'Ce classeur est d’un ancien format (.xls) ou protégé par un mot de passe. Enregistrez-le sans mot de passe au format XLSX, ou copiez les cellules et collez-les ici.',
    file_damaged: () => 'Ce fichier est abîmé ou incomplet. Exportez-le de nouveau.',
    file_locked: () => 'Ce classeur est protégé par un mot de passe. Retirez la protection, puis recommencez.',
    file_too_heavy: () => 'La lecture de ce fichier a demandé trop de mémoire ou trop de temps, et a été arrêtée. Gardez la seule feuille de la liste, ou exportez-la au format CSV.',
    header_broken: ({ row }) => `Ligne ${row}\u00A0: les titres des colonnes ne sont pas lisibles. Vérifiez les guillemets.`,
    too_many_columns: ({ max, found }) => `La liste a ${number(found)} colonnes\u202F; le maximum est ${number(max)}.`,
    too_many_rows: ({ max }) => `La liste dépasse ${number(max)} lignes. Coupez-la en plusieurs fichiers.`,
    no_rows: () => 'La liste n’a que des titres de colonnes, et aucune ligne.',
    name_not_mapped: () => 'Indiquez quelle colonne est le nom de l’organisation.',
    unknown_column: ({ column }) => `La colonne ${quoted(column)} n’est pas dans le fichier.`,
  },
  problems: {
    quote_not_closed: (problem) => `${where(problem)}\u00A0: un guillemet est ouvert et jamais fermé.`,
    quote_misplaced: (problem) => `${where(problem)}\u00A0: du texte suit un guillemet fermant.`,
    cell_count: ({ params, ...problem }) => `${where(problem)}\u00A0: ${cells(params.found)} au lieu de ${number(params.expected)}. Vérifiez les séparateurs.`,
    nul_character: (problem) => `${where(problem)}\u00A0: un caractère nul, qui ne peut pas être enregistré.`,
    cell_too_long: (problem) => `${where(problem)}\u00A0: une cellule est trop longue.`,
    name_missing: (problem) => `${where(problem)}\u00A0: le nom de l’organisation manque.`,
    value_too_long: ({ params, ...problem }) => `${where(problem)}\u00A0: ${number(params.found)} caractères\u202F; le maximum est ${number(params.max)}.`,
    phone_unreadable: ({ params, ...problem }) => `${where(problem)}\u00A0: ${quoted(params.value)} ne peut pas être composé. Le texte est gardé.`,
    email_unreadable: ({ params, ...problem }) => `${where(problem)}\u00A0: ${quoted(params.value)} n’est pas une adresse e-mail. Le texte est gardé.`,
    website_unreadable: ({ params, ...problem }) => `${where(problem)}\u00A0: ${quoted(params.value)} n’est pas l’adresse d’un site. Le texte est gardé.`,
    siren_invalid: ({ params, ...problem }) => `${where(problem)}\u00A0: ${quoted(params.value)} n’est pas un SIREN. Le texte est gardé.`,
    siret_invalid: ({ params, ...problem }) => `${where(problem)}\u00A0: ${quoted(params.value)} n’est pas un SIRET. Le texte est gardé.`,
    siret_of_other_siren: ({ params, ...problem }) => `${where(problem)}\u00A0: le SIRET ${params.siret} n’est pas celui du SIREN ${params.siren}.`,
  },
  reasons: {
    new_organisation: () => 'Nouvelle organisation.',
    same_siret: ({ name }) => `Même SIRET que ${quoted(name)}.`,
    same_siren_and_name: ({ name }) => `Même SIREN et même nom que ${quoted(name)}.`,
    same_name_and_place: ({ name }) => `Même nom et même lieu que ${quoted(name)}.`,
    same_name_and_detail: ({ name }) => `Même nom que ${quoted(name)}, et même téléphone, e-mail ou site.`,
    fills_fields: ({ fields }) => `Complète\u00A0: ${list(fields)}.`,
    adds_contact: ({ count = 1 }) => (Number(count) > 1 ? `Ajoute ${number(count)} contacts.` : 'Ajoute un contact.'),
    keeps_existing: ({ fields }) => `Déjà rempli autrement, et gardé\u00A0: ${list(fields)}.`,
    nothing_new: () => 'Rien de nouveau.',
    same_as_row: ({ row }) => `Même organisation que la ligne ${row}.`,
    several_candidates: ({ count, name }) => `${number(count)} organisations correspondent à ${quoted(name)}. Choisissez.`,
    same_name_other_place: ({ name }) => `Même nom que ${quoted(name)}, mais un autre lieu. Est-ce la même\u202F?`,
    same_name_place_unknown: ({ name }) => `Même nom que ${quoted(name)}, mais un lieu manque. Est-ce la même\u202F?`,
    same_name_other_identifier: ({ name }) => `Même nom et même lieu que ${quoted(name)}, mais un autre SIREN ou SIRET. Est-ce la même\u202F?`,
    same_siret_other_name: ({ name }) => `Même SIRET que ${quoted(name)}, mais un autre nom. Est-ce la même\u202F?`,
    same_siren_other_name: ({ name }) => `Même SIREN que ${quoted(name)}, mais un autre nom. Est-ce la même\u202F?`,
    alike_name_same_place: ({ name }) => `Nom proche de ${quoted(name)}, au même endroit. Est-ce la même\u202F?`,
    opted_out: () => 'A demandé à ne plus être contactée. Elle entre dans la liste, et personne ne l’appellera.',
  },
};
