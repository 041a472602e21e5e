import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { OpenLabsModule } from '../open-labs/open-labs.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { AfterService } from './after.service.js';
import { DayClosing } from './day-closing.service.js';
import { DoorService } from './door.service.js';
import { GroupsService } from './groups.service.js';
import { NeedsCollected } from './needs-collected.service.js';
import { LabPrints } from './prints.service.js';
import { ReadinessService } from './readiness.service.js';
import { RotiService } from './roti.service.js';

const SERVICES = [DoorService, GroupsService, NeedsCollected, RotiService, AfterService, DayClosing, ReadinessService, LabPrints];

@Module({ imports: [OrganisationsModule, ContactsModule, FollowUpsModule, OpenLabsModule], providers: SERVICES, exports: SERVICES })
export class LabDaysModule {}
