import { errorText } from '#contracts/texts/texts.js';
import { DatabaseNewerError } from '#crm/migrations/migrate.js';
import { ConfigError } from '#platform/config/config.js';
import { EmbeddedPostgresError } from '#platform/embedded/embedded-postgres.error.js';
import { sentencesFor, type Sentences } from '#platform/embedded/embedded-postgres.sentences.js';
import { DomainError } from '#platform/errors/domain-error.js';

/** What the system and PostgreSQL answer when the way to a door is closed, by code. */
const byCode: Record<string, Sentences> = {
  ENOTFOUND: {
    fr: 'Le serveur nommé dans DATABASE_URL est introuvable. Vérifiez son nom.',
    en: 'The server named in DATABASE_URL cannot be found. Check its name.',
  },
  ECONNREFUSED: {
    fr: 'La base de données de DATABASE_URL ne répond pas. Vérifiez qu’elle est démarrée et que l’adresse est la bonne.',
    en: 'The database of DATABASE_URL does not answer. Check that it runs and that the address is right.',
  },
  '28P01': {
    fr: 'La base de données refuse le mot de passe de DATABASE_URL. Corrigez-le.',
    en: 'The database refuses the password in DATABASE_URL. Correct it.',
  },
  '3D000': {
    fr: 'La base de données nommée dans DATABASE_URL n’existe pas. Créez-la (createdb), puis relancez.',
    en: 'The database named in DATABASE_URL does not exist. Create it (createdb), then start again.',
  },
  '42501': {
    fr: 'Le compte de DATABASE_URL n’a pas le droit de préparer la base. Rendez-le propriétaire de la base, puis relancez.',
    en: 'The account in DATABASE_URL may not prepare the database. Make it the owner of the database, then start again.',
  },
  '53100': {
    fr: 'Le disque de la base de données est plein. Libérez de la place, puis relancez\u202F; rien n’est perdu.',
    en: 'The disk of the database is full. Free some space, then start again; nothing is lost.',
  },
  ENOSPC: {
    fr: 'Le disque est plein. Libérez de la place, puis relancez\u202F; rien n’est perdu.',
    en: 'The disk is full. Free some space, then start again; nothing is lost.',
  },
};

/** The address we could not listen on: what Node says about it is on the error. */
function listenProblem({ code, port, address }: NodeJS.ErrnoException & { port?: number; address?: string }): Sentences | undefined {
  if (code === 'EADDRINUSE') {
    return {
      fr: `Le port ${port} est déjà utilisé. Arrêtez le programme qui l’occupe, ou choisissez-en un autre\u00A0: PORT=${(port ?? 3000) + 1} npm start.`,
      en: `Port ${port} is already in use. Stop the program that holds it, or choose another: PORT=${(port ?? 3000) + 1} npm start.`,
    };
  }
  if (code === 'EADDRNOTAVAIL') {
    return { fr: `Cette machine n’a pas l’adresse ${address} indiquée dans HOST.`, en: `This machine does not have the address ${address} given in HOST.` };
  }
  return undefined;
}

/** What to tell the person who starts the program; nothing for a mistake of ours, which deserves its stack. */
export function explain(error: unknown): Sentences | undefined {
  if (error instanceof EmbeddedPostgresError) return sentencesFor(error);
  if (error instanceof ConfigError) {
    return { fr: `Réglages à corriger (voir .env.example)\u00A0: ${error.problems.join('\u202F; ')}`, en: `Settings to correct (see .env.example): ${error.problems.join('; ')}` };
  }
  if (error instanceof DatabaseNewerError) {
    return {
      fr: `La base de données vient d’une version plus récente du programme (${error.unknown.join(', ')}). Installez cette version ou une plus récente, ou restaurez une sauvegarde plus ancienne.`,
      en: `The database comes from a newer version of the program (${error.unknown.join(', ')}). Install that version or a newer one, or restore an older backup.`,
    };
  }
  if (error instanceof DomainError) return { fr: errorText(error.code, 'fr', error.details), en: errorText(error.code, 'en', error.details) };
  const { code, syscall, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'ENOENT' && syscall === 'open') {
    const { path } = error as NodeJS.ErrnoException;
    return { fr: `Le fichier ${path} est introuvable.`, en: `The file ${path} cannot be found.` };
  }
  if (syscall === 'listen') {
    return listenProblem(error as NodeJS.ErrnoException)
      ?? { fr: `Le système refuse d’ouvrir le port ${port}. Choisissez un port au-dessus de 1024.`, en: `The system refuses to open port ${port}. Choose a port above 1024.` };
  }
  return code === undefined ? undefined : byCode[code];
}
