import 'reflect-metadata';
import { RestoreService } from '#crm/archives/restore.service.js';
import { loadConfig } from '#platform/config/config.js';
import { startEmbeddedPostgres } from '#platform/embedded/embedded-postgres.js';
import { createApi, migrateDatabase } from './doors.js';
import { explain } from './explain.js';
import { DATABASE } from './standalone.js';

/**
 * `npm run restore -- archive.zip`: a team comes back into an empty installation, and its admins get a one-time link each.
 * The same as in the set-up screen, for archives of any size and without a browser.
 */
async function main(file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.exitCode = 1;
    console.error('Indiquez l’archive\u00A0: npm run restore -- premier-cercle-archive-2026-11-30.zip\nGive the archive: npm run restore -- premier-cercle-archive-2026-11-30.zip');
    return;
  }
  const config = loadConfig();
  const postgres = config.databaseUrl === undefined ? await startEmbeddedPostgres({ dir: config.dataDir, database: DATABASE }) : undefined;
  try {
    const databaseUrl = config.databaseUrl ?? postgres!.url;
    await migrateDatabase(databaseUrl);
    // Links are shown here and not mailed; and no administrator is made of the environment: that would be a first team.
    const api = await createApi({ config: { ...config, databaseUrl, smtpUrl: undefined, adminEmail: undefined, adminPassword: undefined, logLevel: 'error' } });
    try {
      const { name, takenAt, organisations, calls, heldMessages, admins } = await api.app.get(RestoreService, { strict: false }).restore(file);
      const at = takenAt.toISOString().slice(0, 16).replace('T', ' ');
      console.log(`${name}\u00A0: ${organisations} organisations et ${calls} appels sont revenus, tels qu’ils étaient le ${at} UTC. Messages retenus\u00A0: ${heldMessages}.`);
      console.log(`${name}: ${organisations} organisations and ${calls} calls are back, as they were on ${at} UTC. Messages held: ${heldMessages}.`);
      console.log('\nPour choisir un nouveau mot de passe, lien à usage unique, valable 7 jours\u00A0:\nTo choose a new password, one-time link, valid for 7 days:');
      for (const admin of admins) console.log(`- ${admin.name} <${admin.email}>\n  ${admin.url}`);
    } finally {
      await api.close();
    }
  } finally {
    await postgres?.stop();
  }
}

try {
  await main(process.argv[2]);
} catch (error) {
  const sentences = explain(error);
  console.error(sentences ? `${sentences.fr}\n${sentences.en}` : error);
  process.exitCode = 1;
}
