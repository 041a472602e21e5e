import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DEFAULT_CHASE, type ChaseRung, type InvitationTemplate } from '#contracts/chase.js';
import { unknownFields } from '#contracts/texts/invitation.js';
import { Clock } from '#platform/clock/clock.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { updateVersioned } from '#platform/database/update-versioned.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { holdProduct } from '../campaigns/campaign.queries.js';
import { rungMoments } from './chase.rules.js';
import { GuestsService } from './guests.service.js';
import { OpenLab } from './open-lab.entity.js';
import { listOpenLabs, lockLab, readOpenLab, replaceRungs, rungsOf, teamCalendar, type OpenLabFilter, type OpenLabRow, type RungRow } from './open-lab.queries.js';

export interface OpenLabInput {
  productId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place?: string;
  capacity?: number;
  question?: string | null;
  programme?: string;
  chase?: ChaseRung[];
  template?: InvitationTemplate;
}

/** The product stays: its guests were invited for it. */
export type OpenLabChange = Partial<Omit<OpenLabInput, 'productId'>>;

/** Working days with future users: their date, place, chairs and ladder. */
@Injectable()
export class OpenLabsService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly cursors: Cursors, private readonly guests: GuestsService) {}

  async list({ workspaceId }: Scope, filter: OpenLabFilter, { limit, cursor }: PageRequest): Promise<Page<OpenLabRow>> {
    const list = filter.upcoming ? 'open-labs-upcoming' : 'open-labs';
    const found = await listOpenLabs(this.uow.reader, workspaceId, filter, positionAfter(this.cursors, list, cursor), limit + 1);
    return this.cursors.page(found, limit, ({ startsAt, id }) => [list, startsAt, id]);
  }

  /** @throws DomainError `not_found` */
  async get({ workspaceId }: Scope, id: string): Promise<OpenLabRow> {
    return existing(this.uow.reader, workspaceId, id);
  }

  /** The ladder with what is done and what is planned. @throws DomainError `not_found` */
  async rungs({ workspaceId }: Scope, id: string): Promise<RungRow[]> {
    await existing(this.uow.reader, workspaceId, id);
    return rungsOf(this.uow.reader, workspaceId, id);
  }

  /** @throws DomainError `validation_failed` for an unknown product or an end before the start */
  async create({ workspaceId }: Scope, input: OpenLabInput): Promise<OpenLabRow> {
    const chase = input.chase ?? [...DEFAULT_CHASE];
    checkMoments(input.startsAt, input.endsAt);
    checkTemplate(input.template);
    return this.uow.run(async (tx) => {
      if (!await holdProduct(tx, workspaceId, input.productId)) throw invalid({ field: 'productId', code: 'not_found' });
      const id = newId();
      await tx.insert(OpenLab, {
        workspaceId, id, productId: input.productId, title: input.title, startsAt: input.startsAt, endsAt: input.endsAt, place: input.place ?? '',
        ...(input.capacity === undefined ? {} : { capacity: input.capacity }), question: input.question ?? null, programme: input.programme ?? '',
        chase, template: input.template ?? {},
      });
      await planRungs(tx, workspaceId, id, chase, input.startsAt);
      return existing(tx, workspaceId, id);
    });
  }

  /** @throws DomainError `not_found`, `etag_stale`, `validation_failed`, `conflict` for a lab that is called off */
  async change({ workspaceId }: Scope, id: string, version: number, input: OpenLabChange): Promise<OpenLabRow> {
    return this.uow.run(async (tx) => {
      const current = await existing(tx, workspaceId, id);
      if (current.cancelledAt) throw new DomainError('conflict', { what: 'open_lab' });
      const [startsAt, endsAt] = [input.startsAt ?? current.startsAt, input.endsAt ?? current.endsAt];
      checkMoments(startsAt, endsAt);
      checkTemplate(input.template);
      const { title, place, capacity, question, programme, chase, template } = input;
      const shown = [
        startsAt.getTime() !== current.startsAt.getTime(), endsAt.getTime() !== current.endsAt.getTime(),
        title !== undefined && title !== current.title, place !== undefined && place !== current.place,
      ].some(Boolean);
      await updateVersioned(tx, OpenLab, { workspaceId, id, version }, {
        title, startsAt: input.startsAt, endsAt: input.endsAt, place, capacity, question, programme, chase, template,
        calendarRevision: shown ? current.calendarRevision + 1 : undefined,
      });
      if (chase || input.startsAt) await planRungs(tx, workspaceId, id, chase ?? current.chase, startsAt);
      if (capacity !== undefined && capacity > current.capacity) await this.guests.fillChairs(tx, workspaceId, (await lockLab(tx, workspaceId, id))!);
      if (shown) await this.guests.wake(workspaceId, id);
      return existing(tx, workspaceId, id);
    });
  }

  /** Calls it off: every guest who knows of it is told, and nothing more is sent. @throws DomainError `not_found`, `etag_stale`, `conflict` */
  async cancel({ workspaceId }: Scope, id: string, version: number): Promise<OpenLabRow> {
    return this.uow.run(async (tx) => {
      const current = await existing(tx, workspaceId, id);
      if (current.cancelledAt) throw new DomainError('conflict', { what: 'open_lab' });
      await updateVersioned(tx, OpenLab, { workspaceId, id, version }, { cancelledAt: await this.clock.now(), calendarRevision: current.calendarRevision + 1 });
      await replaceRungs(tx, workspaceId, id, []);
      await this.guests.wake(workspaceId, id);
      return existing(tx, workspaceId, id);
    });
  }

  /** @throws DomainError `still_in_use` once somebody was invited: it can be called off instead */
  async remove({ workspaceId }: Scope, id: string, version: number): Promise<void> {
    await this.uow.run(async (tx) => {
      await existing(tx, workspaceId, id);
      await updateVersioned(tx, OpenLab, { workspaceId, id, version }, { deletedAt: await this.clock.now() });
      const invited = await row<{ n: number }>(
        tx, `select count(*)::int as n from invitations where workspace_id = $1 and open_lab_id = $2 and status not in ('draft', 'cancelled')`, [workspaceId, id],
      );
      if (invited!.n > 0) throw new DomainError('still_in_use', { what: 'open_lab', invitations: invited!.n });
      await replaceRungs(tx, workspaceId, id, []);
    });
  }
}

/** Beyond, a date is a slip of the keyboard, and the one six weeks later would be none. */
const YEAR_MAX = 2199;
/** A lab is a day, or two at most with a night between; a month is a slip. */
const DAYS_MAX = 7;

function checkMoments(startsAt: Date, endsAt: Date): void {
  if (endsAt <= startsAt) throw invalid({ field: 'endsAt', code: 'end_before_start' });
  if (startsAt.getUTCFullYear() > YEAR_MAX) throw invalid({ field: 'startsAt', code: 'date_too_far' });
  if (endsAt.getTime() - startsAt.getTime() > DAYS_MAX * 86_400_000) throw invalid({ field: 'endsAt', code: 'date_too_far' });
}

/** A slip in braces is told before it is mailed to fifty people. */
function checkTemplate(template: InvitationTemplate | undefined): void {
  const problems = (['fr', 'en'] as const).flatMap((locale) => (['subject', 'body'] as const).flatMap((part) =>
    unknownFields(template?.[locale]?.[part] ?? '', locale).map((name) => ({ field: `template.${locale}.${part}`, code: 'unknown_placeholder', params: { name } }))));
  if (problems.length > 0) throw invalid(...problems);
}

async function planRungs(tx: EntityManager, workspaceId: string, id: string, chase: readonly ChaseRung[], startsAt: Date): Promise<void> {
  await replaceRungs(tx, workspaceId, id, rungMoments(chase, startsAt, await teamCalendar(tx, workspaceId)));
}

async function existing(tx: EntityManager, workspaceId: string, id: string): Promise<OpenLabRow> {
  const lab = await readOpenLab(tx, workspaceId, id);
  if (!lab) throw notFound('open_lab');
  return lab;
}
