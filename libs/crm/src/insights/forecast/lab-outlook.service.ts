import { Injectable } from '@nestjs/common';
import type { Interest } from '#contracts/vocabulary.js';
import { attendance, type AttendanceForecast } from '#insight/attendance.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import { CampaignAccess } from '../../campaigns/campaign-access.js';
import { OpenLabsService } from '../../open-labs/open-labs.service.js';
import { CallListService, type ChosenTargets } from '../call-list/call-list.service.js';
import { candidatesOf, candidatesOfTargets, guestsByRung, showUpHistory, type CandidateRow } from './lab-outlook.queries.js';
import { PersonaService } from '../personas/persona.service.js';
import { isVendor } from '../personas/vendor.rules.js';

/** Why somebody is better not invited: the room has no chair for mere opinions, nor for who expects us to solve everything. */
export type CandidateSign = 'vendor' | 'only_gives_opinions';
export interface Candidate extends Omit<CandidateRow, 'vendorConfirmed'> {
  /** Null for a caller, who is not told. */
  signs: CandidateSign[] | null;
}

/** As many as one invitation takes. */
const CHOSEN_MAX = 1000;

/** What lies ahead of an open lab: who will come, and who could still be invited. */
@Injectable()
export class LabOutlookService {
  constructor(
    private readonly uow: UnitOfWork, private readonly labs: OpenLabsService, private readonly access: CampaignAccess, private readonly personas: PersonaService,
    private readonly list: CallListService,
  ) {}

  /** @throws DomainError `not_found` */
  async forecast(scope: Scope, openLabId: string): Promise<AttendanceForecast & { chairs: number }> {
    const { capacity } = await this.labs.get(scope, openLabId);
    const sql = this.uow.reader;
    const history = await showUpHistory(sql, scope.workspaceId);
    return { ...attendance({ guests: await guestsByRung(sql, scope.workspaceId, openLabId), history, chairs: capacity }), chairs: capacity };
  }

  /**
   * Whom a filter would invite. Leads see the signs that somebody treats us like a vendor or only gives opinions: capacity for
   * them is nought (domain.md), and a person decides.
   * @throws DomainError `not_found`, `forbidden` to a caller of other campaigns
   */
  async candidates(scope: Scope, openLabId: string, campaignId: string, interests: readonly Interest[]): Promise<Candidate[]> {
    await this.labs.get(scope, openLabId);
    await this.access.assertCaller(this.uow.reader, scope, campaignId);
    return this.told(scope, await candidatesOf(this.uow.reader, scope.workspaceId, { campaignId, openLabId, interests }));
  }

  /**
   * Whom rows of a call list would invite: the people who showed interest there, else whoever is to be asked for.
   * @throws DomainError `not_found`, `forbidden` to a caller of other campaigns or who asks by persona, `limit_exceeded` beyond 1,000 rows
   */
  async chosen(scope: Scope, openLabId: string, campaignId: string, selection: ChosenTargets): Promise<{ items: Candidate[]; withoutPerson: number }> {
    await this.labs.get(scope, openLabId);
    await this.access.assertCaller(this.uow.reader, scope, campaignId);
    const targetIds = await this.list.chosen(this.uow.reader, scope, campaignId, selection, CHOSEN_MAX);
    const found = await candidatesOfTargets(this.uow.reader, scope.workspaceId, { openLabId, targetIds });
    return { items: await this.told(scope, found), withoutPerson: targetIds.length - new Set(found.map(({ organisationId }) => organisationId)).size };
  }

  /** With the signs, for whoever may know them. */
  private async told(scope: Scope, found: readonly CandidateRow[]): Promise<Candidate[]> {
    const told = scope.role === 'admin' || scope.role === 'lead';
    const judge = told && found.length > 0 ? await this.personas.judge(scope) : null;
    return found.map(({ vendorConfirmed, ...candidate }) => {
      const view = judge?.(candidate.contactId, vendorConfirmed);
      return {
        ...candidate,
        signs: view ? [
          ...(isVendor(view.vendor) ? ['vendor' as const] : []),
          ...(view.otherFacts.some(({ signal }) => signal === 'only_gives_opinions') ? ['only_gives_opinions' as const] : []),
        ] : null,
      };
    });
  }
}
