import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '#platform/scope.js';

/** Which record goes, and which one it turned out to be. Ids. */
export interface Merged { fromId: string; intoId: string }

/** What stays even when the merge is taken back, since somebody else is told of it. In the merge's transaction, once its journal is closed. */
export type Afterwards = () => Promise<void>;

/**
 * What hangs on contacts or targets and is not known to the feature that merges them. Runs in the merge's transaction, under
 * its locks; whatever it writes is taken back with the merge if its table has the trigger `keep_changes` and stands in
 * `journaled-tables.ts`.
 */
export interface MergeListener {
  contactsMerged(tx: EntityManager, scope: Scope, merged: Merged): Promise<Afterwards | void>;
  targetsMerged(tx: EntityManager, scope: Scope, merged: Merged): Promise<void>;
}

@Injectable()
export class MergeListeners {
  private readonly listeners: MergeListener[] = [];

  register(listener: MergeListener): void {
    this.listeners.push(listener);
  }

  async contactsMerged(tx: EntityManager, scope: Scope, merged: Merged): Promise<Afterwards> {
    const afterwards: Afterwards[] = [];
    for (const listener of this.listeners) {
      const act = await listener.contactsMerged(tx, scope, merged);
      if (act) afterwards.push(act);
    }
    return async () => { for (const act of afterwards) await act(); };
  }

  async targetsMerged(tx: EntityManager, scope: Scope, merged: Merged): Promise<void> {
    for (const listener of this.listeners) await listener.targetsMerged(tx, scope, merged);
  }
}
