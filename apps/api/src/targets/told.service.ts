import { Injectable } from '@nestjs/common';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import type { Told } from './target.map.js';

/** Whom sentences with dates are told to: their language, their workspace's zone, the present instant. */
@Injectable()
export class ToldService {
  constructor(private readonly uow: UnitOfWork) {}

  async to(scope: Scope): Promise<Told> {
    const told = await row<{ time_zone: string; now: Date }>(this.uow.reader, 'select time_zone, app.now() as now from workspaces where id = $1', [scope.workspaceId]);
    return { locale: scope.locale, now: told!.now, timeZone: told!.time_zone };
  }
}
