import { Injectable } from '@nestjs/common';
import type { DuplicateReason } from '#contracts/duplicate-codes.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { invalid, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { ContactsService, type ContactWithPhones } from '../contacts/contacts.service.js';
import { OrganisationsService, type OrganisationWithPhones } from '../organisations/organisations.service.js';
import { AuditService } from '../workspaces/audit.service.js';
import { contactPairs, exist, organisationPairs, weightsOf, type Pair, type Weight } from './likely-pairs.queries.js';
import { likelyContacts, likelyOrganisations, type Likely } from './likely.rules.js';
import type { DuplicateKind } from './not-duplicate.entity.js';

/** Two records that are likely one, side by side. */
export interface DuplicatePair<T> { first: T; second: T; firstWeight: Weight; secondWeight: Weight; reasons: DuplicateReason[]; score: number }

/** The likeliest pairs; `total` of them were found. */
export interface DuplicatePage<T> { items: DuplicatePair<T>[]; total: number }

/** The likely pairs of the team, and those that a person knows to be two. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly uow: UnitOfWork, private readonly organisations: OrganisationsService, private readonly contacts: ContactsService, private readonly audit: AuditService,
  ) {}

  /** The likeliest first. */
  async ofOrganisations(scope: Scope, limit: number): Promise<DuplicatePage<OrganisationWithPhones>> {
    return this.page(scope, likely(await organisationPairs(this.uow.reader, scope.workspaceId), likelyOrganisations), limit, (ids) => this.organisations.byIds(scope, ids));
  }

  /** Entries of people of one organisation; the likeliest first. */
  async ofContacts(scope: Scope, limit: number): Promise<DuplicatePage<ContactWithPhones>> {
    return this.page(scope, likely(await contactPairs(this.uow.reader, scope.workspaceId), likelyContacts), limit, (ids) => this.contacts.byIds(scope, ids));
  }

  /** These two are two. Said twice, it is one. @throws DomainError `validation_failed` for one that does not exist, or the same */
  async keepApart(scope: Scope, kind: DuplicateKind, ids: readonly [string, string]): Promise<{ id: string }> {
    return this.uow.run(async (tx) => {
      const { workspaceId, memberId } = scope;
      const [firstId, secondId] = [...ids].sort() as [string, string];
      if (firstId === secondId) throw invalid({ field: 'ids', code: 'itself' });
      if (!await exist(tx, workspaceId, kind, [firstId, secondId])) throw invalid({ field: 'ids', code: 'not_found' });
      const kept = await row<{ id: string }>(
        tx,
        `insert into not_duplicates (workspace_id, id, kind, first_id, second_id, member_id) values ($1, $2, $3, $4, $5, $6)
         on conflict (workspace_id, first_id, second_id) do update set kind = excluded.kind returning id`,
        [workspaceId, newId(), kind, firstId, secondId, memberId],
      );
      await this.audit.record(scope, { action: 'kept_apart', subjectType: kind, subjectId: firstId, details: { otherId: secondId } });
      return kept!;
    });
  }

  /** They may be one after all. @throws DomainError `not_found` */
  async forget(scope: Scope, id: string): Promise<void> {
    const gone = await row(this.uow.reader, 'delete from not_duplicates where workspace_id = $1 and id = $2 returning id', [scope.workspaceId, id]);
    if (!gone) throw notFound('duplicate');
  }

  private async page<T extends { id: string }>(
    { workspaceId }: Scope, found: readonly (Pair & Likely)[], limit: number, read: (ids: readonly string[]) => Promise<T[]>,
  ): Promise<DuplicatePage<T>> {
    const shown = found.slice(0, limit);
    const ids = [...new Set(shown.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
    const records = new Map((await read(ids)).map((record) => [record.id, record]));
    const weights = new Map((await weightsOf(this.uow.reader, workspaceId, ids)).map((weight) => [weight.id, weight]));
    const items = shown.flatMap(({ firstId, secondId, reasons, score }) => {
      const [first, second, firstWeight, secondWeight] = [records.get(firstId), records.get(secondId), weights.get(firstId), weights.get(secondId)];
      return first && second && firstWeight && secondWeight ? [{ first, second, firstWeight, secondWeight, reasons, score }] : [];
    });
    return { items, total: found.length };
  }
}

function likely<T extends Pair>(pairs: readonly T[], judge: (pair: T) => Likely | null): (Pair & Likely)[] {
  return pairs
    .flatMap((pair) => {
      const verdict = judge(pair);
      return verdict ? [{ firstId: pair.firstId, secondId: pair.secondId, ...verdict }] : [];
    })
    .sort((a, b) => b.score - a.score || a.firstId.localeCompare(b.firstId) || a.secondId.localeCompare(b.secondId));
}
