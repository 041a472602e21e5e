import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.token.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import { hashOf, newSecret } from '../workspaces/secrets.rules.js';
import { livingLab, lockLabDay } from './lab-day.queries.js';
import { castVote, insertRotiLink, labOfRoti, type Ballot } from './roti.queries.js';

/** A vote is the room's, on the way out; a week for who forgot. */
const DAYS_AFTER = 7;

/** The vote at the end of the day, without a login and of nobody in particular. */
@Injectable()
export class RotiService {
  constructor(private readonly uow: UnitOfWork, @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>) {}

  /** A new link to show to the room; former ones go on working. Only its hash is kept. @throws DomainError `not_found` */
  async newLink({ workspaceId }: Scope, openLabId: string): Promise<string> {
    return this.uow.run(async (tx) => {
      await livingLab(tx, workspaceId, openLabId);
      const token = newSecret();
      await insertRotiLink(tx, workspaceId, openLabId, hashOf(token));
      return `${this.config.publicUrl}/roti/${token}`;
    });
  }

  /** What the page is about; null for a token of nobody, and for a lab that has not begun or is long over. */
  open(token: string): Promise<Ballot | null> {
    return labOfRoti(this.uow.reader, hashOf(token), DAYS_AFTER);
  }

  /** @returns 'counted'; 'full' where as many have voted as are here; null as in `open`. */
  async vote(token: string, ballotId: string, score: number): Promise<'counted' | 'full' | null> {
    return this.uow.run(async (tx) => {
      const ballot = await labOfRoti(tx, hashOf(token), DAYS_AFTER);
      if (!ballot) return null;
      await lockLabDay(tx, ballot.workspaceId, ballot.openLabId);
      return (await castVote(tx, ballot, ballotId, score)) ? 'counted' : 'full';
    });
  }
}
