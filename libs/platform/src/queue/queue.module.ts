import { Global, Module, type DynamicModule } from '@nestjs/common';
import { queueBackend, type QueueSettings } from './queue-backend.js';
import { QUEUE_BACKEND } from './queue.tokens.js';
import { Queues } from './queues.service.js';
import { Sweeps } from './sweeps.js';

/** Adding to the queue, and repairing what it lost. Running its jobs is the worker's. */
@Global()
@Module({})
export class QueueModule {
  static forRoot(settings: QueueSettings): DynamicModule {
    return {
      module: QueueModule,
      providers: [{ provide: QUEUE_BACKEND, useFactory: () => queueBackend(settings) }, Queues, Sweeps],
      exports: [QUEUE_BACKEND, Queues, Sweeps],
    };
  }
}
