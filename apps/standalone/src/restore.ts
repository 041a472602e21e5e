import 'reflect-metadata';
import { RestoreService } from '#crm/archives/restore.service.js';
import { runCommand, withProduct } from './command.js';

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
  // No administrator is made of the environment: that would be a first team.
  await withProduct({ adminEmail: undefined, adminPassword: undefined }, async (api) => {
    const { name, takenAt, organisations, calls, heldMessages, admins } = await api.app.get(RestoreService, { strict: false }).restore(file);
    const at = takenAt.toISOString().slice(0, 16).replace('T', ' ');
    console.log(`${name}\u00A0: ${organisations} organisations et ${calls} appels sont revenus, tels qu’ils étaient le ${at} UTC. Messages retenus\u00A0: ${heldMessages}.`);
    console.log(`${name}: ${organisations} organisations and ${calls} calls are back, as they were on ${at} UTC. Messages held: ${heldMessages}.`);
    console.log('\nPour choisir un nouveau mot de passe, lien à usage unique, valable 7 jours\u00A0:\nTo choose a new password, one-time link, valid for 7 days:');
    for (const admin of admins) console.log(`- ${admin.name} <${admin.email}>\n  ${admin.url}`);
  });
}

await runCommand(main);
