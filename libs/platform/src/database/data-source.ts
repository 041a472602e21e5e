import type { DataSourceOptions } from 'typeorm';
import { SnakeNamingStrategy } from './snake-naming.strategy.js';

export interface DatabaseOptions {
  url: string;
  /** Connections of this process's pool. */
  poolSize?: number;
  /** What `pg_stat_activity` shows. */
  applicationName?: string;
}

type Listed = Pick<DataSourceOptions, 'entities' | 'migrations'>;

/**
 * How every process connects. Timeouts everywhere: by default `pg` waits for ever for a connection, and a statement or a
 * lock may hang a request. Milliseconds.
 */
export function dataSourceOptions({ url, poolSize = 10, applicationName = 'premier-cercle' }: DatabaseOptions, listed: Listed): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    ...listed,
    namingStrategy: new SnakeNamingStrategy(),
    installExtensions: false,
    poolSize,
    applicationName,
    // A whole room that answers its invitation in the same minute is served one after another: nobody of it is sent away.
    connectTimeoutMS: 15_000,
    extra: { statement_timeout: 15_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 30_000 },
  };
}
