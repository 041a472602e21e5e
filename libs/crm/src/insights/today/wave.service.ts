import { Injectable } from '@nestjs/common';
import { PREREQUISITES, wholeMonths, type Prerequisite } from '#insight/dosing.js';
import { waveReadiness, type WaveReadiness } from '#insight/wave-readiness.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Sql } from '#platform/database/sql.js';
import { notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { ageOfProduct, prerequisitesOf, replacePrerequisites } from './wave.queries.js';

export interface Wave extends WaveReadiness {
  launchedOn: string | null;
  /** Whole months since the launch; null without a launch date. */
  ageMonths: number | null;
  /** Organisations that use it: whom one may quote. */
  firstUsers: number;
  prerequisites: { key: Prerequisite; met: boolean }[];
}

/** Which crowd a product is ready for, by its age and by what a person said is met. */
@Injectable()
export class WaveService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError `not_found` */
  async ofProduct({ workspaceId }: Scope, productId: string): Promise<Wave> {
    return this.read(this.uow.reader, workspaceId, productId);
  }

  /** Says which prerequisites of the second wave are met; all others are not. @throws DomainError `not_found` */
  async setPrerequisites(scope: Scope, productId: string, met: readonly Prerequisite[]): Promise<Wave> {
    return this.uow.run(async (tx) => {
      if (!await ageOfProduct(tx, scope.workspaceId, productId)) throw notFound('product');
      await replacePrerequisites(tx, scope, productId, met);
      return this.read(tx, scope.workspaceId, productId);
    });
  }

  private async read(sql: Sql, workspaceId: string, productId: string): Promise<Wave> {
    const age = await ageOfProduct(sql, workspaceId, productId);
    if (!age) throw notFound('product');
    const met = await prerequisitesOf(sql, workspaceId, productId);
    const ageMonths = age.launchedOn === null || age.launchedOn > age.today ? null : wholeMonths(age.launchedOn, age.today);
    return {
      ...waveReadiness(ageMonths, met), launchedOn: age.launchedOn, ageMonths, firstUsers: age.firstUsers,
      prerequisites: PREREQUISITES.map((key) => ({ key, met: met.includes(key) })),
    };
  }
}
