import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import { forgiveTypos } from '../../organisations/organisation.queries.js';
import { searchHits, type SearchHit } from './search.queries.js';

/** What is this much less close than the best hit is noise that forgiving typos let in. */
const AS_CLOSE_AS = 0.6;

/** Everything by name, person, number. */
@Injectable()
export class SearchService {
  constructor(private readonly uow: UnitOfWork) {}

  /** The best match first, accents and typos forgiven. A caller finds what is on their call lists. */
  async search({ workspaceId, memberId, role }: Scope, q: string, limit: number): Promise<SearchHit[]> {
    const hits = await this.uow.run(async (tx) => {
      await forgiveTypos(tx);
      return searchHits(tx, workspaceId, q, role === 'caller' ? memberId : null, limit);
    });
    const bar = AS_CLOSE_AS * (hits[0]?.score ?? 0);
    return hits.filter(({ score }) => score >= bar);
  }
}
