import 'reflect-metadata';
import { migrateDatabase } from '#crm/migrations/migrate.js';
import { ConfigError, loadConfig } from '#platform/config/config.js';
import { explain } from './explain.js';

// `npm run migrate`: for installations with their own PostgreSQL, before api and worker start.
try {
  const { databaseUrl } = loadConfig();
  if (databaseUrl === undefined) throw new ConfigError(['DATABASE_URL: needed to migrate; `npm start` without it migrates its own database']);
  await migrateDatabase(databaseUrl);
  console.log('La base de données est à jour.\nThe database is up to date.');
} catch (error) {
  const sentences = explain(error);
  console.error(sentences ? `${sentences.fr}\n${sentences.en}` : error);
  process.exitCode = 1;
}
