import { loadConfig, type Config } from '#platform/config/config.js';
import { startEmbeddedPostgres } from '#platform/embedded/embedded-postgres.js';
import { createApi, migrateDatabase } from './doors.js';
import { explain } from './explain.js';
import { DATABASE } from './standalone.js';

type Api = Awaited<ReturnType<typeof createApi>>;

/**
 * One act of the product on its database, from a terminal: the embedded PostgreSQL where there is none, the schema, the
 * services without their door, and all of it put away afterwards. Nothing is mailed: what the act has to say is shown.
 */
export async function withProduct(change: Partial<Config>, act: (api: Api) => Promise<void>): Promise<void> {
  const config = loadConfig();
  const postgres = config.databaseUrl === undefined ? await startEmbeddedPostgres({ dir: config.dataDir, database: DATABASE }) : undefined;
  try {
    const databaseUrl = config.databaseUrl ?? postgres!.url;
    await migrateDatabase(databaseUrl);
    const api = await createApi({ config: { ...config, databaseUrl, smtpUrl: undefined, logLevel: 'error', ...change } });
    try {
      await act(api);
    } finally {
      await api.close();
    }
  } finally {
    await postgres?.stop();
  }
}

/** Runs a command with its first argument; what keeps it from working is said in a sentence where there is one. */
export async function runCommand(main: (argument: string | undefined) => Promise<void>): Promise<void> {
  try {
    await main(process.argv[2]);
  } catch (error) {
    const sentences = explain(error);
    console.error(sentences ? `${sentences.fr}\n${sentences.en}` : error);
    process.exitCode = 1;
  }
}
