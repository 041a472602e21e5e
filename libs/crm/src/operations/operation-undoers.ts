import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '#platform/scope.js';
import type { OperationKind } from './operation.entity.js';
import type { OperationRow } from './operation.queries.js';

export interface UndoResult {
  /** What is again as it was: targets of a bulk change; of a merge, its records with all that hangs on them. */
  restored: number;
  /** What somebody changed since, and which stays as that person left it. */
  left: number;
}

/** Takes back one kind of operation, in the transaction that holds the operation's lock. */
export type Undoer = (tx: EntityManager, scope: Scope, operation: OperationRow) => Promise<UndoResult>;

/** Where features above operations say how theirs are taken back. */
@Injectable()
export class OperationUndoers {
  private readonly undoers = new Map<OperationKind, Undoer>();

  register(kind: OperationKind, undo: Undoer): void {
    this.undoers.set(kind, undo);
  }

  of(kind: OperationKind): Undoer | undefined {
    return this.undoers.get(kind);
  }
}
