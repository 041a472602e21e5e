import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#platform/errors/domain-error.js';

/** Whether this process should be given requests: yes while a sign-in would work, no from the moment it begins to drain. */
@Injectable()
export class Readiness {
  private draining = false;

  constructor(private readonly dataSource: DataSource) {}

  drain(): void {
    this.draining = true;
  }

  /** @throws DomainError `unavailable`, or whatever PostgreSQL says when it is away or not migrated. */
  async check(): Promise<void> {
    if (this.draining) throw new DomainError('unavailable');
    try {
      // What a sign-in reads and writes.
      await this.dataSource.query('select exists (select 1 from accounts), exists (select 1 from sessions), app.now()');
    } catch {
      throw new DomainError('unavailable');
    }
  }
}
