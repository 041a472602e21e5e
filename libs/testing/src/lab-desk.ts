import { GuestsService } from '#crm/open-labs/guests.service.js';
import { InvitationsService } from '#crm/open-labs/invitations.service.js';
import { LabJobs } from '#crm/open-labs/lab-jobs.service.js';
import { LabMail } from '#crm/open-labs/lab-mail.service.js';
import { OpenLabsService } from '#crm/open-labs/open-labs.service.js';
import { OptOutOfGuests } from '#crm/open-labs/opt-out-of-guests.js';
import { RsvpService } from '#crm/open-labs/rsvp.service.js';
import { OptOutOfTargets } from '#crm/calls/opt-out-of-targets.js';
import { CampaignAccess } from '#crm/campaigns/campaign-access.js';
import { ContactsService } from '#crm/contacts/contacts.service.js';
import { FollowUpAlarms } from '#crm/follow-ups/follow-up-alarms.service.js';
import { OrganisationListeners } from '#crm/organisations/organisation-listeners.js';
import { Fingerprints } from '#crm/suppressions/fingerprints.js';
import { OptOutListeners } from '#crm/suppressions/opt-out-listeners.js';
import { SuppressionsService } from '#crm/suppressions/suppressions.service.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import { NoMailer, type Mailer } from '#platform/mail/mailer.js';
import type { Queues } from '#platform/queue/queues.service.js';
import { Sweeps } from '#platform/queue/sweeps.js';
import { newId } from '#platform/ids.js';
import type { TestTarget } from './funnel-facts.js';
import type { TestOffice } from './test-office.js';

/** The services of open labs as the product wires them, on a queue and a mailer of the test's choice. */
export interface LabDesk {
  labs: OpenLabsService;
  invitations: InvitationsService;
  guests: GuestsService;
  jobs: LabJobs;
  rsvp: RsvpService;
  contacts: ContactsService;
  ledger: EmailLedger;
  /** A person of the target's organisation. */
  contact(target: TestTarget, more?: { name?: string; email?: string | null; optedOut?: boolean }): Promise<string>;
}

export const LAB_MAIL_FROM = 'Équipe Escale <escale@equipe.example>';

export function openLabDesk(office: TestOffice, queues: Queues, mailer: Mailer = new NoMailer()): LabDesk {
  const sweeps = new Sweeps(office.db, queues);
  const config = { publicUrl: 'https://crm.example', mailFrom: LAB_MAIL_FROM };
  const ledger = new EmailLedger(office.uow, queues, sweeps, mailer, office.cursors, config);
  const listeners = new OptOutListeners();
  const suppressions = new SuppressionsService(new Fingerprints(office.secret), listeners);
  const contacts = new ContactsService(office.uow, office.clock, office.cursors, suppressions, new OrganisationListeners());
  const mail = new LabMail(office.clock, ledger, config);
  const guests = new GuestsService(office.uow, office.clock, mail, queues);
  new OptOutOfTargets(listeners);
  new OptOutOfGuests(listeners, guests, office.clock);
  return {
    guests, contacts, ledger,
    labs: new OpenLabsService(office.uow, office.clock, office.cursors, guests),
    invitations: new InvitationsService(office.uow, office.cursors, new CampaignAccess(), guests),
    jobs: new LabJobs(office.uow, office.clock, guests, mail, new FollowUpAlarms(office.uow, queues, sweeps), queues, sweeps),
    rsvp: new RsvpService(office.uow, office.clock, guests, contacts, suppressions),
    async contact({ organisationId }, { name = 'Claire Martin', email, optedOut = false } = {}) {
      const id = newId();
      const [firstName, lastName] = name.split(' ');
      await office.db.query(
        `insert into contacts (workspace_id, id, organisation_id, first_name, last_name, email, opted_out_at) values ($1, $2, $3, $4, $5, $6, case when $7 then app.now() end)`,
        [office.lead.workspaceId, id, organisationId, firstName, lastName ?? null, email === undefined ? `c${id}@ofb.example` : email, optedOut],
      );
      return id;
    },
  };
}
