import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('exports over HTTP', () => {
  let harness: ApiHarness;
  let campaignId: string;
  beforeAll(async () => {
    harness = await createHarness();
    campaignId = (await harness.as('lead').post('/example-campaign').expect(201)).body.campaignId;
  });
  afterAll(() => harness.close());

  const ask = (body: object, role: 'lead' | 'admin' | 'caller' | 'viewer' = 'lead') => harness.as(role).post('/exports').send({ format: 'csv', ...body });

  it('hold the interested of a campaign, one row each, for the open lab', async () => {
    const { body: { items } } = await harness.as('lead').get(`/campaigns/${campaignId}/targets?limit=3`).expect(200);
    const [first, second, third] = items as { id: string }[];
    const call = (targetId: string, more: object) => harness.as('lead').post('/calls').send({ targetId, outcome: 'reached', evidence: ['asked_to_be_invited'], ...more }).expect(201);
    await call(first!.id, { interest: 'interested' });
    await call(second!.id, { interest: 'motivated', contact: { firstName: '=1+1', lastName: 'Dupont', email: 'm.dupont@cy.example' } });
    await call(third!.id, { interest: 'curious', evidence: [] });
    const filter = { campaignId, interest: ['interested', 'motivated'] };
    const shown = await harness.as('lead').get(`/campaigns/${campaignId}/targets?interest=interested,motivated`).expect(200);

    const file = await ask({ what: 'contacts', filter }).expect(200);
    expect(file.headers).toMatchObject({
      'x-row-count': '2', 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'content-disposition': expect.stringMatching(/^attachment; filename="premier-cercle-contacts-\d{4}-\d\d-\d\d\.csv"$/),
    });
    expect(shown.body.total).toBe(2);
    const rows = parse(file.text, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
    expect(rows.map((row) => [row['Organisation'], row['Prénom'], row['Courriel'], row['Téléphone']])).toEqual([
      ['Aix-Marseille Université', '', 'contact@amu.example', '04 65 71 91 28'], ['CY Cergy Paris Université', "'=1+1", 'm.dupont@cy.example', '01 99 00 76 14'],
    ]);
    const { body } = await harness.as('admin').get('/audit-events?limit=1').expect(200);
    expect(body.items[0]).toMatchObject({ action: 'exported', details: { what: 'contacts', rowCount: 2 } });
  });

  it('hold the whole call list and its calls', async () => {
    const targets = await ask({ what: 'targets', filter: { campaignId } }).expect(200);
    expect(targets.headers['x-row-count']).toBe('200');
    expect(parse(targets.text, { bom: true, delimiter: ';' })).toHaveLength(201);
    expect((await ask({ what: 'calls' }, 'admin').expect(200)).headers['x-row-count']).toBe('3');
  });

  it.each([
    [{ what: 'calls', format: 'vcf' }, 'format', '«\u00A0vcf\u00A0» n’est pas encore proposé.'], [{ what: 'contacts', shape: 'brevo', format: 'xlsx' }, 'format', null],
    [{ what: 'calls', shape: 'brevo' }, 'shape', null], [{ what: 'contacts', filter: { vendor: true } }, 'filter.vendor', 'Ce choix tient à un avis sur des personnes\u00A0: demandez aussi les avis.'],
    [{ what: 'invitations', format: 'vcf' }, 'format', null], [{ what: 'invitations', filter: { q: 'x' } }, 'filter.q', null], [{ what: 'calls', filter: { status: ['yes'] } }, 'filter.status', null],
    [{ what: 'passwords' }, 'what', null], [{ what: 'targets', format: 'exe' }, 'format', null],
    [{ what: 'targets', filter: { stage: ['lost'] } }, 'filter.stage', null], [{ what: 'targets', filter: { name: 'x' } }, 'filter.name', null],
    [{ what: 'targets', filter: { campaignId: '42' } }, 'filter.campaignId', null], [{ what: 'targets', filter: [] }, 'filter', null],
  ])('refuse %j, naming the field', async (body, field, message) => {
    const answer = await ask(body).expect(400);
    expect(answer.body.errors[0].field).toBe(field);
    if (message) expect(answer.body.errors[0].message).toBe(message);
  });

  it.each([
    ['contacts', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['contacts', 'vcf', 'text/vcard; charset=utf-8'], ['calls', 'json', 'application/json; charset=utf-8'],
    ['targets', 'ics', 'text/calendar; charset=utf-8'], ['invitations', 'ics', 'text/calendar; charset=utf-8'],
  ])('of %s leave as %s too', async (what, format, type) => {
    const file = await ask({ what, format, filter: { campaignId } }).buffer().parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    }).expect(200);
    expect(file.headers).toMatchObject({ 'content-type': type, 'content-disposition': expect.stringContaining(`.${format}"`), 'x-row-count': expect.stringMatching(/^\d+$/) });
    expect((file.body as Buffer).length).toBeGreaterThan(0);
  });

  it('are for leads and admins, of their own team', async () => {
    await ask({ what: 'targets' }, 'caller').expect(403);
    await ask({ what: 'targets' }, 'viewer').expect(403);
    await harness.anonymous.post('/exports').send({ what: 'targets', format: 'csv' }).expect(401);
    await harness.other.as('lead').post('/exports').send({ what: 'targets', format: 'csv', filter: { campaignId } }).expect(404);
  });

  it('answer again to the same Idempotency-Key', async () => {
    const keyed = () => ask({ what: 'targets', filter: { campaignId } }).set('idempotency-key', 'export-1');
    expect((await keyed().expect(200)).headers['x-row-count']).toBe('200');
    const again = await keyed().expect(200);
    expect(parse(again.text, { bom: true, delimiter: ';' })).toHaveLength(201);
  });
});
