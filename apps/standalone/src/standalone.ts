import type { Config } from '#platform/config/config.js';
import { startEmbeddedPostgres } from '#platform/embedded/embedded-postgres.js';
import { assertFree } from './free-port.js';

export const DATABASE = 'premier_cercle';
/** Longer than that and whoever stopped us kills us. */
const DRAIN_MS = 10_000;

export interface Standalone {
  address: string;
  /** Where the first administrator is made; null when there is one. */
  setupLink: string | null;
  /** Resolves when the database is gone without having been asked to. */
  databaseLost: Promise<void>;
  stop(): Promise<void>;
}

type Closing = () => Promise<void>;

/** Stops what was started, last first; what does not end in time is left to the end of the process. */
async function unwind(closings: Closing[]): Promise<void> {
  for (const close of closings.reverse()) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => { timer = setTimeout(resolve, DRAIN_MS); });
    // A door that fails to close must not keep the database from being shut down.
    await Promise.race([close().catch(() => undefined), late]);
    clearTimeout(timer);
  }
}

/** The whole product in one process: database (unless one is given), schema, API and worker. */
export async function startStandalone(config: Config): Promise<Standalone> {
  const closings: Closing[] = [];
  let databaseLost = new Promise<void>(() => undefined);
  try {
    await assertFree(config.port, config.host);
    const loading = import('./doors.js');
    // Awaited below; until then a failure of the database is the one to be told.
    loading.catch(() => undefined);
    let { databaseUrl } = config;
    if (databaseUrl === undefined) {
      const postgres = await startEmbeddedPostgres({ dir: config.dataDir, database: DATABASE });
      closings.push(() => postgres.stop());
      databaseLost = postgres.ended;
      databaseUrl = postgres.url;
    }
    const connected = { ...config, databaseUrl };
    const { createApi, createWorker, migrateDatabase } = await loading;
    await migrateDatabase(databaseUrl);
    const api = await createApi({ config: connected });
    closings.push(() => api.close());
    const setupLink = await api.setupLink();
    // People come in first; what the background has to do has waited for the start already.
    const address = await api.listen();
    const worker = await createWorker({ config: connected });
    closings.push(() => worker.close());
    return { address, setupLink, databaseLost, stop: () => unwind(closings) };
  } catch (error) {
    await unwind(closings);
    throw error;
  }
}
