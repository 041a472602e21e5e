import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import { SmtpMailer } from '#platform/mail/smtp.mailer.js';
import { queueBackend, type QueueBackend } from '#platform/queue/queue-backend.js';
import { Queues } from '#platform/queue/queues.service.js';
import { Sweeps } from '#platform/queue/sweeps.js';
import { SmtpCatcher } from '#testing/smtp-catcher.js';
import { openTestOffice, seen, type TestOffice } from '#testing/test-office.js';
import { AuditService } from '../../workspaces/audit.service.js';
import { SayNoService } from './say-no.service.js';

describe('saying no by letter', () => {
  let office: TestOffice;
  let relay: SmtpCatcher;
  let backend: QueueBackend;
  let queues: Queues;
  let ledger: EmailLedger;
  let letters: SayNoService;
  beforeAll(async () => {
    office = await openTestOffice();
  });
  beforeEach(async () => {
    relay = await SmtpCatcher.start();
    backend = queueBackend({ databaseUrl: office.url });
    queues = new Queues(backend, office.clock);
    await queues.ready();
    const mailer = new SmtpMailer({ url: relay.url, from: 'Premier Cercle <crm@equipe.example>', timeouts: { connect: 10_000, silence: 10_000, whole: 30_000 } });
    ledger = new EmailLedger(office.uow, queues, new Sweeps(office.db, queues), mailer, office.cursors, { mailFrom: 'Premier Cercle <crm@equipe.example>' });
    letters = new SayNoService(office.uow, office.clock, ledger, new AuditService(office.uow, office.cursors));
    await office.moveTo(new Date('2026-11-23T09:00:00Z'));
  });
  afterEach(async () => {
    await queues.wipe();
    await queues.onApplicationShutdown();
    await relay.close();
  });
  afterAll(() => office.close());

  const aPerson = async (email: string | null = `ines.${newId()}@agence.example`): Promise<string> => {
    const [organisationId, contactId] = [newId(), newId()];
    await office.db.query(`insert into organisations (workspace_id, id, name, name_key) values ($1, $2, 'Agence', 'agence')`, [office.lead.workspaceId, organisationId]);
    await office.db.query(`insert into contacts (workspace_id, id, organisation_id, first_name, last_name, email) values ($1, $2, $3, 'Inès', 'Maquette', $4)`, [office.lead.workspaceId, contactId, organisationId, email]);
    return contactId;
  };
  const letter = { kind: 'opinion', subject: 'Une journée de travail', text: 'Bonjour,\n\nSans tour de table.', locale: 'fr' } as const;
  const email = (contactId: string) => seen<{ id: string; state: string }>(office, 'select id, state from emails where cause_id = $1 order by created_at desc limit 1', [contactId]);

  it('is ready in the reader’s language, with the person’s name and whoever signs', async () => {
    const { to, blocked, letters: drafts } = await letters.drafts(office.lead, await aPerson('ines@agence.example'), 'fr');
    expect({ to, blocked, kinds: drafts.map(({ kind }) => kind) }).toEqual({ to: 'ines@agence.example', blocked: null, kinds: ['vendor', 'opinion'] });
    expect(drafts[1]!.text).toContain('Bonjour Inès Maquette,');
    expect(drafts[1]!.text).toContain('Membre lead\nÉquipe');
  });

  it('leaves as one message a minute later, exactly as it was read over', async () => {
    const contactId = await aPerson();
    await letters.send(office.lead, contactId, letter);
    await expect(letters.send(office.lead, contactId, letter)).rejects.toMatchObject({ code: 'already_exists' });
    const { id } = await email(contactId);
    expect(await ledger.send({ workspaceId: office.lead.workspaceId, emailId: id })).toBe('skipped');
    await office.moveTo(new Date('2026-11-23T09:01:01Z'));
    expect(await ledger.send({ workspaceId: office.lead.workspaceId, emailId: id })).toBe('done');

    expect(relay.messages.map(({ mail }) => [mail.subject, mail.text?.trim()])).toEqual([['Une journée de travail', 'Bonjour,\n\nSans tour de table.']]);
    expect((await letters.drafts(office.lead, contactId, 'fr')).letters[1]!.sent).toMatchObject({ state: 'sent' });
    await expect(letters.takeBack(office.lead, contactId, 'opinion', 'fr')).rejects.toMatchObject({ code: 'undo_too_late' });
  });

  it('can be taken back before it leaves, and written anew', async () => {
    const contactId = await aPerson();
    await letters.send(office.lead, contactId, letter);
    expect((await letters.takeBack(office.lead, contactId, 'opinion', 'fr')).letters[1]!.sent).toBeNull();
    expect(await email(contactId)).toMatchObject({ state: 'dropped' });
    expect((await letters.send(office.lead, contactId, letter)).letters[1]!.sent).toMatchObject({ state: 'planned' });
  });

  it('is refused without an address, to whoever objected, and from another team', async () => {
    await expect(letters.send(office.lead, await aPerson(null), letter)).rejects.toMatchObject({ problems: [{ field: 'contact.email', code: 'required' }] });
    const shy = await aPerson();
    await office.db.query('update contacts set opted_out_at = app.now() where id = $1', [shy]);
    await expect(letters.send(office.lead, shy, letter)).rejects.toMatchObject({ code: 'opted_out' });
    await expect(letters.drafts(await office.otherTeam(), shy, 'fr')).rejects.toMatchObject({ code: 'not_found' });
  });
});
