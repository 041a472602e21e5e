import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { makeGroups, type GroupMode } from '#insight/groups.js';
import { rebalance } from '#insight/rebalance.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { invalid } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { doorGuests, themesOf, type DoorGuest, type ThemeRow } from './door.queries.js';
import {
  changeGroup, facilitatorsOf, groupsOf, insertGroups, lockGroups, removeGroups, replaceFacilitators, replaceGroups, seat, seatsOf, unseat,
  type FacilitatorRow, type GroupRow, type SeatRow,
} from './group.queries.js';
import { asGuest, labelOf, roomOf } from './groups.rules.js';
import { changeLabDay, livingLab, readLabDay } from './lab-day.queries.js';

export interface Tables {
  groups: (GroupRow & { facilitator: string | null; guests: DoorGuest[] })[];
  /** In the room, or expected in it, and at no table. */
  unseated: DoorGuest[];
  facilitators: FacilitatorRow[];
  themes: ThemeRow[];
  /** The tables that nobody leads. */
  facilitatorsMissing: number;
  mode: GroupMode;
  /** Whether the first guest is here, so that tables are made for those who are. */
  begun: boolean;
}

export interface TablesChange {
  seats?: readonly { invitationId: string; groupId: string | null }[] | undefined;
  groups?: readonly { id: string; label?: string | null | undefined; facilitatorId?: string | null | undefined }[] | undefined;
  /** All names, in place of those there were. */
  facilitators?: readonly string[] | undefined;
}

/** Who sits at which table, and who leads it. */
@Injectable()
export class GroupsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError `not_found` */
  async read({ workspaceId }: Scope, openLabId: string): Promise<Tables> {
    await livingLab(this.uow.reader, workspaceId, openLabId);
    return this.tables(this.uow.reader, workspaceId, openLabId);
  }

  /** Makes all tables anew; facilitators are given out in their order. @throws DomainError `not_found` */
  async form({ workspaceId }: Scope, openLabId: string, mode: GroupMode): Promise<Tables> {
    return this.written(workspaceId, openLabId, async (tx) => {
      const { guests, facilitators, themes, groups } = await this.facts(tx, workspaceId, openLabId);
      const made = makeGroups(roomOf(guests).map(asGuest), mode);
      await changeLabDay(tx, workspaceId, openLabId, { groupMode: mode });
      const titles = new Map(themes.map(({ id, title }) => [id, title]));
      // Whoever leads table 2 goes on leading table 2; the others follow in their order.
      const kept = new Map(groups.map(({ number, facilitatorId }) => [number, facilitatorId]));
      const free = facilitators.map(({ id }) => id).filter((id) => ![...kept].some(([number, leads]) => leads === id && number <= made.length));
      await replaceGroups(tx, workspaceId, openLabId, made.map(({ label, guestIds }, i) => ({
        label: label !== null && mode === 'theme' ? titles.get(label) ?? null : label, guestIds, facilitatorId: kept.get(i + 1) ?? free.shift() ?? null,
      })));
    });
  }

  /** After no-shows and walk-ins: moves as few people as possible. @returns the tables, and who changed table. */
  async rebalance({ workspaceId }: Scope, openLabId: string): Promise<Tables & { moved: string[] }> {
    let moved: string[] = [];
    const tables = await this.written(workspaceId, openLabId, async (tx) => {
      const { guests, groups, seats, themes, facilitators } = await this.facts(tx, workspaceId, openLabId);
      const room = new Map(roomOf(guests).map((guest) => [guest.invitationId, guest]));
      const titles = new Map(themes.map(({ id, title }) => [id, title]));
      const titled = (guest: DoorGuest) => ({ ...asGuest(guest), theme: guest.themeId === null ? null : titles.get(guest.themeId) ?? null });
      const at = (groupId: string) => seats.filter((one) => one.groupId === groupId).flatMap(({ invitationId }) => room.get(invitationId) ?? []);
      const seated = new Set(seats.map(({ invitationId }) => invitationId));
      const { groupMode } = await readLabDay(tx, workspaceId, openLabId);
      const result = rebalance(
        groups.map(({ id, label }) => ({ id, label, guests: at(id).map(titled) })),
        [...room.values()].filter(({ invitationId }) => !seated.has(invitationId)).map(titled), labelOf(groupMode),
      );
      const busy = new Set(groups.filter(({ id }) => !result.closed.includes(id)).map(({ facilitatorId }) => facilitatorId));
      const free = facilitators.map(({ id }) => id).filter((id) => !busy.has(id));
      const last = Math.max(0, ...groups.map(({ number }) => number));
      await unseat(tx, workspaceId, seats.map(({ invitationId }) => invitationId).filter((id) => !room.has(id)));
      await removeGroups(tx, workspaceId, result.closed);
      const opened: GroupRow[] = Array.from({ length: result.opened }, (_, i) => ({ id: newId(), number: last + i + 1, label: null, facilitatorId: free.shift() ?? null }));
      await insertGroups(tx, workspaceId, openLabId, opened);
      await seat(tx, workspaceId, result.moves.map(({ guestId, to }) => ({ invitationId: guestId, groupId: typeof to === 'string' ? to : opened[to.opened]!.id })));
      moved = result.moves.filter(({ from }) => from !== null).map(({ guestId }) => guestId);
    });
    return { ...tables, moved };
  }

  /**
   * What a person changes by hand. Each seat is one person's: two who drag different people do not disturb one another.
   * @throws DomainError `not_found`, `validation_failed` for a guest, table or facilitator of another lab
   */
  async change({ workspaceId }: Scope, openLabId: string, { seats = [], groups = [], facilitators }: TablesChange): Promise<Tables> {
    return this.written(workspaceId, openLabId, async (tx) => {
      if (facilitators) await replaceFacilitators(tx, workspaceId, openLabId, facilitators);
      const known = await this.facts(tx, workspaceId, openLabId);
      const problems = [
        ...seats.flatMap(({ invitationId, groupId }, i) => [
          ...(known.guests.some((guest) => guest.invitationId === invitationId) ? [] : [{ field: `seats[${i}].invitationId`, code: 'not_found' as const }]),
          ...(groupId === null || known.groups.some(({ id }) => id === groupId) ? [] : [{ field: `seats[${i}].groupId`, code: 'not_found' as const }]),
        ]),
        ...groups.flatMap(({ id, facilitatorId }, i) => [
          ...(known.groups.some((group) => group.id === id) ? [] : [{ field: `groups[${i}].id`, code: 'not_found' as const }]),
          ...(!facilitatorId || known.facilitators.some((one) => one.id === facilitatorId) ? [] : [{ field: `groups[${i}].facilitatorId`, code: 'not_found' as const }]),
        ]),
      ];
      if (problems.length > 0) throw invalid(...problems);
      await seat(tx, workspaceId, seats.filter((one): one is SeatRow => one.groupId !== null));
      await unseat(tx, workspaceId, seats.filter(({ groupId }) => groupId === null).map(({ invitationId }) => invitationId));
      for (const group of groups) await changeGroup(tx, workspaceId, group.id, group);
    });
  }

  private async written(workspaceId: string, openLabId: string, work: (tx: EntityManager) => Promise<void>): Promise<Tables> {
    return this.uow.run(async (tx) => {
      await livingLab(tx, workspaceId, openLabId);
      await lockGroups(tx, workspaceId, openLabId);
      await work(tx);
      return this.tables(tx, workspaceId, openLabId);
    });
  }

  private async facts(tx: EntityManager, workspaceId: string, openLabId: string) {
    return {
      guests: await doorGuests(tx, workspaceId, openLabId), groups: await groupsOf(tx, workspaceId, openLabId), seats: await seatsOf(tx, workspaceId, openLabId),
      facilitators: await facilitatorsOf(tx, workspaceId, openLabId), themes: await themesOf(tx, workspaceId, openLabId),
    };
  }

  private async tables(tx: EntityManager, workspaceId: string, openLabId: string): Promise<Tables> {
    const { guests, groups, seats, facilitators, themes } = await this.facts(tx, workspaceId, openLabId);
    const byId = new Map(guests.map((guest) => [guest.invitationId, guest]));
    const seated = new Set(seats.map(({ invitationId }) => invitationId));
    const names = new Map(facilitators.map(({ id, name }) => [id, name]));
    return {
      groups: groups.map((group) => ({
        ...group, facilitator: group.facilitatorId === null ? null : names.get(group.facilitatorId) ?? null,
        guests: seats.filter(({ groupId }) => groupId === group.id).flatMap(({ invitationId }) => byId.get(invitationId) ?? []),
      })),
      unseated: roomOf(guests).filter(({ invitationId }) => !seated.has(invitationId)),
      mode: (await readLabDay(tx, workspaceId, openLabId)).groupMode, facilitators, themes, facilitatorsMissing: groups.filter(({ facilitatorId }) => facilitatorId === null).length,
      begun: guests.some(({ status }) => status === 'attended'),
    };
  }
}
