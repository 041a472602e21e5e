import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import { doorGuests, type DoorGuest } from './door.queries.js';
import { GroupsService } from './groups.service.js';
import { livingLab } from './lab-day.queries.js';
import type { Pdf } from './pdf-text.js';
import { labPrint, type Print, type PrintedGuest } from './prints.js';

/** Lists and badges for the day: whoever is expected or here, by name. */
@Injectable()
export class LabPrints {
  constructor(private readonly uow: UnitOfWork, private readonly groups: GroupsService) {}

  /** @throws DomainError `not_found` */
  async print(scope: Scope, openLabId: string, print: Print): Promise<Pdf> {
    const { title } = await livingLab(this.uow.reader, scope.workspaceId, openLabId);
    const guests = (await doorGuests(this.uow.reader, scope.workspaceId, openLabId)).filter(({ status }) => ['yes', 'confirmed', 'attended'].includes(status));
    const { groups } = await this.groups.read(scope, openLabId);
    const tableOf = new Map(groups.flatMap(({ number, guests: seated }) => seated.map(({ invitationId }) => [invitationId, number])));
    const printed = (guest: DoorGuest): PrintedGuest => ({
      name: [guest.firstName, guest.lastName].filter(Boolean).join(' '), jobTitle: guest.jobTitle, organisation: guest.organisation,
      theme: guest.theme, table: tableOf.get(guest.invitationId) ?? null, here: guest.status === 'attended',
    });
    return labPrint(print, {
      locale: scope.locale, title, guests: guests.map(printed),
      tables: groups.map(({ number, label, facilitator, guests: seated }) => ({ number, label, facilitator, guests: seated.map(printed) })),
    });
  }
}
