import 'reflect-metadata';
import { loadConfig } from '#platform/config/config.js';
import { startStandalone } from './standalone.js';

const SAME_SIGNAL_MS = 1000;

/** Each line once in French, once in English: whoever starts the program has not chosen a language yet. */
function say(fr: string, en: string): void {
  console.log(`${fr}\n${en}`);
}

async function fail(error: unknown): Promise<never> {
  const { explain } = await import('./explain.js');
  const sentences = explain(error);
  if (sentences) console.error(`${sentences.fr}\n${sentences.en}`);
  else console.error('Une erreur inattendue a empêché le démarrage. / An unexpected error prevented the start.\n', error);
  process.exit(1);
}

try {
  const config = loadConfig();
  const stopped = new Promise<'stop'>((resolve) => {
    let first = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        first ||= Date.now();
        // A second Ctrl-C does not wait; the guard shuts PostgreSQL down all the same. Two at once are one: the terminal
        // sends it to npm and to us, and npm passes its own on.
        if (Date.now() - first > SAME_SIGNAL_MS) process.exit(1);
        resolve('stop');
      });
    }
  });
  const running = await startStandalone(config);
  say(`\nPremier Cercle est prêt\u00A0: ${config.publicUrl}`, `Premier Cercle is ready: ${config.publicUrl} (${running.address})`);
  if (running.setupLink) {
    say(`\nPremier administrateur, lien à usage unique\u00A0: ${running.setupLink}`, `First administrator, one-time link: ${running.setupLink}`);
  }
  say('\nCtrl-C pour arrêter.', 'Ctrl-C to stop.');

  const end = await Promise.race([stopped, running.databaseLost.then(() => 'lost' as const)]);
  if (end === 'lost') say('La base de données s’est arrêtée\u202F; le programme s’arrête aussi.', 'The database has stopped; so does the program.');
  else say('\nArrêt en cours…', 'Stopping…');
  await running.stop();
  process.exit(end === 'lost' ? 1 : 0);
} catch (error) {
  await fail(error);
}
