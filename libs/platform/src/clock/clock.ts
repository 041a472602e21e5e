import { Injectable } from '@nestjs/common';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';

/**
 * The one clock: PostgreSQL's, through `app.now()`. Every process judges by it, whatever its own clock says, and tests
 * move it by writing an offset that is refused outside NODE_ENV=test.
 */
@Injectable()
export class Clock {
  constructor(private readonly uow: UnitOfWork) {}

  /** The current instant; inside a transaction, the instant of its start. */
  async now(): Promise<Date> {
    const answer = await row<{ now: Date }>(this.uow.reader, 'select app.now() as now');
    return answer!.now;
  }
}
