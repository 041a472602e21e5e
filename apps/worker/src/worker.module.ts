import { Module, type DynamicModule } from '@nestjs/common';
import { CrmModule } from '#crm/crm.module.js';
import { ENTITIES } from '#crm/entities.js';
import type { Config } from '#platform/config/config.js';
import { PlatformModule } from '#platform/platform.module.js';
import { HANDLERS } from './handlers.js';
import { Schedules } from './schedules.js';
import { SweepTimer } from './sweep-timer.js';

/** The product without its HTTP door. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot({ config, entities: ENTITIES, applicationName: 'premier-cercle-worker' }), CrmModule],
      providers: [HANDLERS, Schedules, SweepTimer],
    };
  }
}
