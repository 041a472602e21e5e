import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Clock } from './clock/clock.js';
import { refuseMovedClock } from './clock/untouched-clock.js';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config.token.js';
import { dataSourceOptions } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { InstallationSecret } from './installation/installation-secret.js';
import { MailModule } from './mail/mail.module.js';
import { Cursors } from './paging/cursors.js';
import { QueueModule } from './queue/queue.module.js';

export interface PlatformOptions {
  config: Config;
  /** The tables of the business, which the platform does not know. */
  entities: NonNullable<DataSourceOptions['entities']>;
  /** What `pg_stat_activity` shows for this process. */
  applicationName: string;
}

/** The ground that every process stands on. The database must have been migrated before. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, entities, applicationName }: PlatformOptions): DynamicModule {
    if (!config.databaseUrl) throw new Error('DATABASE_URL is missing: only `npm start` brings its own PostgreSQL.');
    const database = dataSourceOptions({ url: config.databaseUrl, applicationName }, { entities });
    return {
      module: PlatformModule,
      // Whoever starts the process sees a missing database at once instead of after ten silent tries.
      imports: [
        TypeOrmModule.forRoot({ ...database, retryAttempts: 0 }),
        QueueModule.forRoot({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl }),
        MailModule,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: InstallationSecret,
          inject: [DataSource],
          useFactory: async (dataSource: DataSource) => {
            await refuseMovedClock(dataSource, config.nodeEnv);
            return InstallationSecret.load(dataSource);
          },
        },
        UnitOfWork,
        Clock,
        Cursors,
      ],
      exports: [CONFIG, InstallationSecret, UnitOfWork, Clock, Cursors],
    };
  }
}
