import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { IdempotencyService } from './idempotency.service.js';

/** What has served its time: run by the worker once a night. Nothing depends on it, everything expires by its date. */
@Injectable()
export class ExpiredService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: IdempotencyService,
  ) {}

  async clear(): Promise<void> {
    const sql = this.uow.reader;
    await this.idempotency.forgetOld();
    await sql.query('delete from sessions where expires_at < app.now()');
    await sql.query(`delete from member_links where expires_at < app.now() - interval '30 days'`);
    await sql.query(`delete from rate_limits where expire < extract(epoch from app.now()) * 1000`);
  }
}
