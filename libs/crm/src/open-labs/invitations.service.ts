import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Interest, Locale } from '#contracts/vocabulary.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { CampaignAccess } from '../campaigns/campaign-access.js';
import { mayRead } from '../organisations/organisation.queries.js';
import { GuestsService, type KnownInvitation } from './guests.service.js';
import {
  candidates, contactsByInterest, draftsWithAddress, insertInvitations, invitationsOf, listInvitations, readInvitation, requestSending,
  type Candidate, type InvitationFilter, type InvitationRow,
} from './invitation.queries.js';
import { readOpenLab, type OpenLabRow } from './open-lab.queries.js';

/** By name, or everybody of a campaign whose latest word was one of these interests. */
export interface InviteInput {
  contactIds?: readonly string[] | undefined;
  campaignId?: string | undefined;
  interests?: readonly Interest[] | undefined;
  locale?: Locale | undefined;
  /** Sent at once, by the worker; else they stay drafts. */
  send?: boolean | undefined;
  /** The call during which they are invited. */
  callId?: string | undefined;
}

export type LeftOutReason = 'opted_out' | 'already_invited' | 'not_found';
export interface Invited {
  /** The invitations made, now drafts. */
  ids: string[];
  leftOut: { contactId: string; reason: LeftOutReason }[];
  /** On the list, but without an address to write to. */
  withoutEmail: string[];
}

/** Guests: who is invited, and what they said. */
@Injectable()
export class InvitationsService {
  constructor(private readonly uow: UnitOfWork, private readonly cursors: Cursors, private readonly access: CampaignAccess, private readonly guests: GuestsService) {}

  /** By name. @throws DomainError `not_found` */
  async list({ workspaceId }: Scope, openLabId: string, filter: InvitationFilter, { limit, cursor }: PageRequest): Promise<Page<InvitationRow>> {
    await livingLab(this.uow.reader, workspaceId, openLabId);
    const found = await listInvitations(this.uow.reader, workspaceId, openLabId, filter, positionAfter(this.cursors, 'invitations', cursor), limit + 1);
    return this.cursors.page(found, limit, ({ sort, id }) => ['invitations', sort, id]);
  }

  /** @throws DomainError `not_found` where the lab or its invitation is unknown */
  async get({ workspaceId }: Scope, openLabId: string, id: string): Promise<InvitationRow> {
    await livingLab(this.uow.reader, workspaceId, openLabId);
    const found = await readInvitation(this.uow.reader, workspaceId, id);
    if (!found || found.openLabId !== openLabId) throw notFound('invitation');
    return found;
  }

  /** What a person was invited to, the latest first. */
  ofContact({ workspaceId }: Scope, contactId: string): ReturnType<typeof invitationsOf> {
    return invitationsOf(this.uow.reader, workspaceId, contactId);
  }

  /**
   * Puts people on the guest list as drafts; with `send`, the worker sends theirs. Whoever objected or is on the list already is left out, and said so.
   * @throws DomainError `not_found`, `validation_failed`, `conflict` for a lab that is over or called off, `forbidden` to a caller of others
   */
  async invite(scope: Scope, openLabId: string, input: InviteInput): Promise<Invited> {
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      await this.openLab(tx, workspaceId, openLabId);
      if (input.campaignId) await this.access.assertCaller(tx, scope, input.campaignId);
      const contactIds = input.contactIds ?? (await contactsByInterest(tx, workspaceId, wanted(input.campaignId), input.interests ?? ['interested', 'motivated']));
      const found = await candidates(tx, workspaceId, { openLabId, contactIds, campaignId: input.campaignId ?? null });
      for (const organisationId of new Set(found.map((candidate) => candidate.organisationId))) {
        if (!await mayRead(tx, scope, organisationId)) throw new DomainError('forbidden');
      }
      const locale = input.locale ?? (await localeOf(tx, workspaceId));
      const fit = found.filter((candidate) => reasonAgainst(candidate) === null);
      const ids = await insertInvitations(tx, workspaceId, openLabId, fit.map(({ contactId, targetId }) => ({ contactId, targetId, locale, invitedById: scope.memberId, callId: input.callId ?? null })));
      if (input.send && ids.length > 0) {
        await requestSending(tx, workspaceId, ids);
        await this.guests.wake(workspaceId, openLabId);
      }
      const known = new Map(found.map((candidate) => [candidate.contactId, reasonAgainst(candidate)]));
      return {
        ids,
        withoutEmail: fit.filter(({ hasEmail }) => !hasEmail).map(({ contactId }) => contactId),
        leftOut: contactIds.flatMap((contactId) => {
          const reason = known.has(contactId) ? known.get(contactId)! : 'not_found';
          return reason ? [{ contactId, reason }] : [];
        }),
      };
    });
  }

  /** Sends every draft that has an address. @returns how many are on their way. */
  async sendDrafts(scope: Scope, openLabId: string): Promise<number> {
    return this.uow.run(async (tx) => {
      await this.openLab(tx, scope.workspaceId, openLabId);
      const ids = await draftsWithAddress(tx, scope.workspaceId, openLabId);
      await requestSending(tx, scope.workspaceId, ids);
      await this.guests.wake(scope.workspaceId, openLabId);
      return ids.length;
    });
  }

  /**
   * The invitation as `GuestsService` wants it. A caller acts on the people of their own lists.
   * @throws DomainError `not_found`, `forbidden`
   */
  async known(scope: Scope, openLabId: string, id: string): Promise<KnownInvitation> {
    const { targetId, organisationId } = await this.get(scope, openLabId, id);
    if (!await mayRead(this.uow.reader, scope, organisationId)) throw new DomainError('forbidden');
    return { workspaceId: scope.workspaceId, id, openLabId, targetId };
  }

  private async openLab(tx: EntityManager, workspaceId: string, id: string): Promise<OpenLabRow> {
    const lab = await livingLab(tx, workspaceId, id);
    const over = await row(tx, 'select 1 where $1::timestamptz <= app.now()', [lab.endsAt]);
    if (lab.cancelledAt || over) throw new DomainError('conflict', { what: 'open_lab' });
    return lab;
  }
}

function reasonAgainst({ optedOut, invited }: Candidate): LeftOutReason | null {
  if (optedOut) return 'opted_out';
  return invited ? 'already_invited' : null;
}

function wanted(campaignId: string | undefined): string {
  if (!campaignId) throw invalid({ field: 'contactIds', code: 'required' });
  return campaignId;
}

async function livingLab(tx: EntityManager, workspaceId: string, id: string): Promise<OpenLabRow> {
  const lab = await readOpenLab(tx, workspaceId, id);
  if (!lab) throw notFound('open_lab');
  return lab;
}

/** Guests are written to in the team's language, unless somebody says otherwise. */
async function localeOf(tx: EntityManager, workspaceId: string): Promise<Locale> {
  return (await row<{ locale: Locale }>(tx, 'select locale from workspaces where id = $1', [workspaceId]))!.locale;
}
