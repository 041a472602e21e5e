import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SuppressionsModule } from '../suppressions/suppressions.module.js';
import { CalendarReplies } from './calendar-replies.service.js';
import { GuestsMerged } from './guests-merged.js';
import { GuestsService } from './guests.service.js';
import { InvitationsService } from './invitations.service.js';
import { LabJobs } from './lab-jobs.service.js';
import { LabMail } from './lab-mail.service.js';
import { OpenLabsService } from './open-labs.service.js';
import { OptOutOfGuests } from './opt-out-of-guests.js';
import { RsvpService } from './rsvp.service.js';

@Module({
  imports: [CampaignsModule, ContactsModule, FollowUpsModule, OrganisationsModule, SuppressionsModule],
  providers: [OpenLabsService, InvitationsService, GuestsService, LabMail, LabJobs, RsvpService, CalendarReplies, OptOutOfGuests, GuestsMerged],
  exports: [OpenLabsService, InvitationsService, GuestsService, LabMail, LabJobs, RsvpService, CalendarReplies],
})
export class OpenLabsModule {}
