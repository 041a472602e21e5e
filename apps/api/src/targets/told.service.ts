import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import type { Told } from './target.map.js';

/** Whom sentences with dates are told to: their language, their workspace's zone, the present instant. */
@Injectable()
export class ToldService {
  constructor(private readonly clock: Clock, private readonly uow: UnitOfWork) {}

  async to(scope: Scope): Promise<Told> {
    const workspace = await row<{ time_zone: string }>(this.uow.reader, 'select time_zone from workspaces where id = $1', [scope.workspaceId]);
    return { locale: scope.locale, now: await this.clock.now(), timeZone: workspace!.time_zone };
  }
}
