import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { knownNeed } from '../calls/mention.queries.js';
import { addLabNeed, labNeeds, removeLabNeed, setVotes, type NeedRow } from './after.queries.js';
import { livingLab } from './lab-day.queries.js';

/** Needs as the tables say them. Several facilitators write at once: each writes one need, none a whole list. */
@Injectable()
export class NeedsCollected {
  constructor(private readonly uow: UnitOfWork) {}

  /** A need said at a table (0: to the whole room): one of the product, however it is spelled. @throws DomainError `not_found` */
  async add({ workspaceId }: Scope, openLabId: string, { title, groupNumber }: { title: string; groupNumber: number }): Promise<NeedRow[]> {
    return this.uow.run(async (tx) => {
      const { productId } = await livingLab(tx, workspaceId, openLabId);
      const needId = await knownNeed(tx, { workspaceId, productId }, title);
      await addLabNeed(tx, workspaceId, { openLabId, needId, groupNumber });
      return labNeeds(tx, workspaceId, openLabId);
    });
  }

  /** The dots counted. @throws DomainError `not_found` */
  async count({ workspaceId }: Scope, openLabId: string, id: string, votes: number): Promise<NeedRow[]> {
    return this.uow.run(async (tx) => {
      await livingLab(tx, workspaceId, openLabId);
      if (!await setVotes(tx, workspaceId, openLabId, id, votes)) throw notFound('need');
      return labNeeds(tx, workspaceId, openLabId);
    });
  }

  /** @throws DomainError `not_found` */
  async remove({ workspaceId }: Scope, openLabId: string, id: string): Promise<void> {
    await this.uow.run(async (tx) => {
      await livingLab(tx, workspaceId, openLabId);
      if (!await removeLabNeed(tx, workspaceId, openLabId, id)) throw notFound('need');
    });
  }
}
