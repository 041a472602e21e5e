import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '#platform/scope.js';
import { MergeListeners, type Merged, type MergeListener } from '../organisations/merge-listeners.js';
import { callOffDoubled, handOver, invitedTwice, moveToTarget, takeOver } from './guests-merged.queries.js';
import { countsMore } from './guests-merged.rules.js';

/** Invitations follow the person and the target that stay; whoever was invited twice to a lab has one chair. */
@Injectable()
export class GuestsMerged implements MergeListener {
  constructor(listeners: MergeListeners) {
    listeners.register(this);
  }

  async contactsMerged(tx: EntityManager, { workspaceId }: Scope, { fromId, intoId }: Merged): Promise<void> {
    for (const twice of await invitedTwice(tx, workspaceId, fromId, intoId)) {
      if (countsMore(twice.from, twice.into)) await takeOver(tx, workspaceId, twice.fromId, twice.intoId);
      await callOffDoubled(tx, workspaceId, twice.fromId, twice.intoId);
    }
    await handOver(tx, workspaceId, fromId, intoId);
  }

  async targetsMerged(tx: EntityManager, { workspaceId }: Scope, { fromId, intoId }: Merged): Promise<void> {
    await moveToTarget(tx, workspaceId, fromId, intoId);
  }
}
