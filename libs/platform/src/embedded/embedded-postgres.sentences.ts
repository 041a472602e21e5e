import type { EmbeddedPostgresProblem, ProblemDetails } from './embedded-postgres.error.js';

export interface Sentences {
  fr: string;
  en: string;
}

const nbsp = '\u00A0';
const thin = '\u202F';
const quoted = (text: string): string => `«${nbsp}${text}${nbsp}»`;

/** For each problem, what happened and what to do about it. */
const sentences: Record<EmbeddedPostgresProblem, (d: ProblemDetails) => Sentences> = {
  'unsupported-machine': () => ({
    fr: `PostgreSQL n’est pas fourni pour cette machine (${process.platform}-${process.arch}). Installez PostgreSQL 15 ou plus récent et indiquez son adresse dans DATABASE_URL.`,
    en: `PostgreSQL does not come with this product for this machine (${process.platform}-${process.arch}). Install PostgreSQL 15 or newer and put its address in DATABASE_URL.`,
  }),
  'foreign-folder': ({ dir }) => ({
    fr: `Le dossier ${dir} contient déjà d’autres fichiers et n’a pas été touché. Indiquez dans DATA_DIR un dossier vide ou absent.`,
    en: `The folder ${dir} already holds other files and was left untouched. Set DATA_DIR to a folder that is empty or does not exist.`,
  }),
  'in-use': ({ dir, pid }) => ({
    fr: `Le dossier ${dir} est utilisé par une autre instance${pid ? ` (processus ${pid})` : ''}. Arrêtez-la, ou choisissez un autre dossier avec DATA_DIR.`,
    en: `The folder ${dir} is in use by another instance${pid ? ` (process ${pid})` : ''}. Stop it, or choose another folder with DATA_DIR.`,
  }),
  'port-in-use': ({ port }) => ({
    fr: `Le port ${port ?? ''} demandé pour PostgreSQL est déjà pris. Libérez-le, puis relancez.`,
    en: `The port ${port ?? ''} asked for PostgreSQL is already taken. Free it, then start again.`,
  }),
  'disk-full': ({ dir }) => ({
    fr: `Il n’y a plus de place sur le disque du dossier ${dir}. Libérez au moins 200${nbsp}Mo, puis relancez${thin}; rien n’est perdu.`,
    en: `The disk that holds ${dir} is full. Free at least 200 MB, then start again; nothing is lost.`,
  }),
  'other-version': ({ dir, found, expected }) => ({
    fr: `Les données de ${dir} viennent de PostgreSQL ${found ?? '?'} et ce programme contient PostgreSQL ${expected ?? '?'}. Rouvrez-les avec la version du programme qui les a écrites, exportez-les avec pg_dump, puis importez-les dans un dossier neuf.`,
    en: `The data in ${dir} were written by PostgreSQL ${found ?? '?'} and this program contains PostgreSQL ${expected ?? '?'}. Open them with the version of the program that wrote them, export them with pg_dump, then import them into a new folder.`,
  }),
  'not-permitted': ({ dir, cause }) => ({
    fr: `Le système refuse l’accès au dossier ${dir}${cause ? ` (${cause})` : ''}. Lancez le programme avec le compte à qui appartient ce dossier, ou choisissez-en un autre avec DATA_DIR.`,
    en: `The system refuses access to the folder ${dir}${cause ? ` (${cause})` : ''}. Run the program as the account that owns the folder, or choose another one with DATA_DIR.`,
  }),
  'unreachable-folder': ({ dir, cause }) => ({
    fr: `PostgreSQL ne travaille pas sous le compte root, et son propre compte ne peut pas traverser ${cause ?? dir}. Lancez le programme avec un compte ordinaire, ou autorisez le passage${nbsp}: ${quoted(`chmod o+x ${cause ?? dir}`)}.`,
    en: `PostgreSQL does not run as root, and its own account cannot pass through ${cause ?? dir}. Run the program as an ordinary account, or let it pass: "chmod o+x ${cause ?? dir}".`,
  }),
  'no-system-user': () => ({
    fr: `PostgreSQL ne travaille pas sous le compte root et son compte ${quoted('postgres')} n’a pas pu être créé. Créez-le (useradd --system postgres), ou lancez le programme avec un compte ordinaire.`,
    en: 'PostgreSQL does not run as root and its account "postgres" could not be created. Create it (useradd --system postgres), or run the program as an ordinary account.',
  }),
  'does-not-stop': ({ pid }) => ({
    fr: `Un PostgreSQL d’une exécution précédente (processus ${pid ?? '?'}) ne s’arrête pas. Arrêtez-le (kill -QUIT ${pid ?? '?'}), puis relancez.`,
    en: `A PostgreSQL left by an earlier run (process ${pid ?? '?'}) does not stop. Stop it (kill -QUIT ${pid ?? '?'}), then start again.`,
  }),
  'did-not-start': ({ log, cause }) => ({
    fr: `PostgreSQL n’a pas démarré${cause ? ` (${cause})` : ''}. Le détail est dans ${log ?? 'son journal'}.`,
    en: `PostgreSQL did not start${cause ? ` (${cause})` : ''}. The details are in ${log ?? 'its log'}.`,
  }),
};

/** What to tell the person who starts the program, in both languages. */
export function sentencesFor({ code, details }: { code: EmbeddedPostgresProblem; details: ProblemDetails }): Sentences {
  return sentences[code](details);
}
