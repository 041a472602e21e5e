import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { rows } from '#platform/database/sql.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import { NoMailer } from '#platform/mail/mailer.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { FunnelFacts, type TestTarget } from '#testing/funnel-facts.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { openTestQueue, type TestQueue } from '#testing/test-queue.js';
import { AuditService } from '../workspaces/audit.service.js';
import { ReportMaker } from './report-maker.service.js';
import { ReportReading } from './report-reading.service.js';
import { ReportSubscriptionsService } from './report-subscriptions.service.js';
import { reportingWorkspace } from './weekly-report.queries.js';
import type { ReportContent } from './weekly-report.types.js';
import { WeeklyReportsService } from './weekly-reports.service.js';

/** Monday of W48 at 8:00 in Paris. */
const MONDAY = '2026-11-23T07:00:00Z';

describe('the weekly report', () => {
  let office: TestOffice;
  let queue: TestQueue;
  let facts: FunnelFacts;
  let reports: WeeklyReportsService;
  let reading: ReportReading;
  let maker: ReportMaker;
  let subscriptions: ReportSubscriptionsService;
  let lead: Scope;
  let productId: string;
  let campaignId: string;

  beforeAll(async () => {
    office = await openTestOffice();
    queue = await openTestQueue(office, 'postgres');
  });
  beforeEach(async () => {
    await office.moveTo(new Date('2026-11-02T08:00:00Z'));
    lead = await office.otherTeam();
    facts = new FunnelFacts(office.db, lead.workspaceId, lead.memberId, '2026-11-02T08:00:00Z');
    const ledger = new EmailLedger(office.uow, queue.queues, queue.sweeps, new NoMailer(), office.cursors, { mailFrom: 'crm@equipe.example' });
    subscriptions = new ReportSubscriptionsService(office.uow, office.cursors, office.secret);
    maker = new ReportMaker(office.uow, office.clock, subscriptions, { publicUrl: 'https://crm.example' });
    reports = new WeeklyReportsService(office.uow, office.clock, maker, subscriptions, ledger, queue.sweeps);
    reading = new ReportReading(office.uow, office.clock, maker, subscriptions, new AuditService(office.uow, office.cursors));
    productId = await facts.product();
    campaignId = await facts.campaign(productId);
    await office.moveTo(new Date(MONDAY));
  });
  afterEach(() => office.db.query('delete from emails'));
  afterAll(async () => {
    await queue.close();
    await office.close();
  });

  const send = (workspaceId = lead.workspaceId) => reports.sendWeekly({ workspaceId });
  const sentKeys = async (workspaceId = lead.workspaceId): Promise<string[]> =>
    (await rows<{ key: string }>(office.db, `select "key" from emails where workspace_id = $1 order by "key"`, [workspaceId])).map(({ key }) => key);
  const keyOf = (week: string, { workspaceId, memberId }: Scope = lead) => `report:${workspaceId}:${week}:${memberId}`;
  /** Through JSON, as a client gets it. */
  const made = async (week: string): Promise<ReportContent> => {
    const { content } = await maker.make((await reportingWorkspace(office.db, lead.workspaceId))!, week);
    return JSON.parse(JSON.stringify(content)) as ReportContent;
  };
  const ever = (report: ReportContent, stage: string): { everReached: number; change: number } =>
    report.campaigns[0]!.funnel.stages.find((step) => step.stage === stage)!;
  async function anOrdinaryWeek(): Promise<{ target: TestTarget; factId: string; mentionId: string }> {
    await facts.targets(8, campaignId, { organisation: { kind: 'Musée' } }, { to: 'reached', at: '2026-11-11T09:00:00Z' });
    await facts.targets(4, campaignId, { organisation: { kind: 'Musée' } }, { to: 'interested', at: '2026-11-17T09:00:00Z' });
    await facts.targets(12, campaignId, { organisation: { kind: 'Université' } }, { to: 'reached', at: '2026-11-18T09:00:00Z' });
    await facts.targets(6, campaignId, {});
    const target = await facts.target(campaignId, { name: 'Mucem' });
    const factId = await facts.fact(target, { to: 'interested', at: '2026-11-19T09:00:00Z' });
    const objectionId = await facts.objection(productId, 'On a déjà un outil national');
    const mentionId = await facts.said(target, { objectionId, answer: 'Combien de fois ressaisissez-vous la même mission ?' }, { at: '2026-11-19T09:00:00Z' });
    await facts.said(target, { needId: await facts.need(productId, 'Signer depuis son téléphone') }, { at: '2026-11-19T09:00:00Z' });
    const stakeholder = await facts.target(campaignId, { name: 'Réseau des secrétaires généraux', kind: 'stakeholder' });
    await facts.fact(stakeholder, { to: 'reached', at: '2026-11-19T09:00:00Z' });
    await facts.call(stakeholder, { at: '2026-11-19T09:00:00Z' });
    await followUp(target, 'call_back', '2026-11-24T09:30:00Z');
    await followUp(stakeholder, 'material', '2026-11-23T09:00:00Z');
    return { target, factId, mentionId };
  }
  async function followUp(target: TestTarget, kind: string, dueAt: string): Promise<string> {
    const id = newId();
    await office.db.query(
      `insert into follow_ups (workspace_id, id, campaign_id, target_id, kind, due_at, reason_code) values ($1, $2, $3, $4, $5, $6, 'call_back_promised')`,
      [lead.workspaceId, id, target.campaignId, target.id, kind, dueAt],
    );
    return id;
  }

  describe('tells', () => {
    it('the funnel at the week’s end with what the week changed, stakeholders apart', async () => {
      await anOrdinaryWeek();
      const report = await made('2026-W47');

      expect(report).toMatchObject({ week: '2026-W47', final: true, from: '2026-11-15T23:00:00.000Z', to: '2026-11-22T23:00:00.000Z' });
      expect(ever(report, 'to_call')).toMatchObject({ everReached: 31 });
      expect(ever(report, 'reached')).toMatchObject({ everReached: 25, change: 17 });
      expect(ever(report, 'interested')).toMatchObject({ everReached: 5, change: 5 });
      const [part] = report.campaigns;
      expect(part!.forecast).toMatchObject({ callsMade: 25, interested: 5, inHand: 5, listLeft: 6, goal: 30 });
      expect(part!.previousProbability).toBe(0);
      expect(part!.objections).toMatchObject([{ mentions: 1, organisations: 1, thisWeek: 1, answered: 1, answer: { times: 1 } }]);
      expect(part!.needs).toMatchObject([{ organisations: 1, thisWeek: 1 }]);
      expect(part!.segments).toMatchObject({ by: 'kind', better: { value: 'Musée', tried: 12, interested: 4 }, other: { value: 'Université', tried: 12, interested: 0 } });
      expect(part!.stakeholders).toMatchObject({ total: 1, met: [{ stage: 'reached' }] });
      expect(part!.toCall!.first.map(({ kind }) => kind)).toEqual(['call_back', 'material']);
      expect(part!.question).toMatchObject({ decision: 'adjust' });
    });

    it('ids only, so that erasure reaches it: names are those of the day it is read', async () => {
      const { target } = await anOrdinaryWeek();
      await send();
      expect(JSON.stringify(await made('2026-W47'))).not.toMatch(/Mucem|Opérateurs|outil national|ressaisissez|Signer/);

      const read = async () => (await reading.read(lead, { week: '2026-W47' })).view.campaigns[0]!;
      expect((await read()).toCall!.first[0]!.organisation).toBe('Mucem');
      await office.db.query(`update organisations set name = 'Mucem, Marseille' where id = $1`, [target.organisationId]);
      expect((await read()).toCall!.first[0]!.organisation).toBe('Mucem, Marseille');
      await office.db.query('update organisations set deleted_at = app.now() where id = $1', [target.organisationId]);
      expect((await read()).toCall!.first[0]!.organisation).toBeNull();
    });

    it('viewers no name and nobody’s own words', async () => {
      await anOrdinaryWeek();
      const viewer = { ...(await office.member('viewer', lead.workspaceId)) };
      const { view } = await reading.read(viewer, { week: '2026-W47' });
      expect(view.campaigns[0]).toMatchObject({ toCall: null, stakeholders: null, objections: [{ title: 'On a déjà un outil national', answer: null }] });
      const mail = await reading.email(viewer, { week: '2026-W47' });
      for (const text of [JSON.stringify(view), mail.text, mail.html]) expect(text).not.toMatch(/Mucem|Réseau des|ressaisissez|decision=/);
      expect((await reading.email(lead, { week: '2026-W47' })).text).toMatch(/Mucem/);
    });

    it('an organisation of two campaigns once per product', async () => {
      const other = await facts.campaign(productId, 'Ministères');
      const target = await facts.target(campaignId);
      const again = await facts.target(other, { organisationId: target.organisationId });
      for (const each of [target, again]) await facts.fact(each, { to: 'interested', at: '2026-11-18T09:00:00Z' });

      const report = await made('2026-W47');
      expect(report.campaigns.map(({ funnel }) => funnel.trials.interested)).toEqual([1, 1]);
      expect(report.products).toMatchObject([{ productId, funnel: { list: 1, trials: { interested: 1 } }, forecast: { inHand: 1 } }]);
      expect((await reading.email(lead, { week: '2026-W47' })).text).toMatch(/comptée une fois/);
    });

    it('the week in progress, marked as such, and refuses one to come or none', async () => {
      expect((await reading.read(lead, { week: '2026-W48' })).view.final).toBe(false);
      expect((await reading.read(lead, {})).view.week).toBe('2026-W47');
      for (const week of ['2026-W49', '2027-W53', 'hier']) await expect(reading.read(lead, { week })).rejects.toMatchObject({ code: 'week_invalid' });
    });

    it('the last decision taken', async () => {
      await facts.target(campaignId);
      await reading.decide(lead, { week: '2026-W46', campaignId, decision: 'adjust', note: 'Les musées d’abord' });
      const { view } = await reading.read(lead, { week: '2026-W47' });
      expect(view.campaigns[0]!.lastDecision).toMatchObject({ week: '2026-W46', decision: 'adjust', note: 'Les musées d’abord' });
      expect((await reading.email(lead, { week: '2026-W47' })).text).toMatch(/Dernière décision, lundi 23\s: ajuster. «\sLes musées d’abord\s»/);
      await expect(reading.decide(lead, { week: '2026-W50', campaignId, decision: 'stop' })).rejects.toMatchObject({ code: 'week_invalid' });
      await expect(reading.decide(lead, { week: '2026-W47', campaignId: newId(), decision: 'stop' })).rejects.toMatchObject({ problems: [{ field: 'campaignId', code: 'not_found' }] });
    });
  });

  describe('once sent', () => {
    it('is made again the same, whatever is noted, taken back, corrected or edited afterwards', async () => {
      const { target, factId, mentionId } = await anOrdinaryWeek();
      expect(await send()).toBe('done');
      const before = await made('2026-W47');

      await office.moveTo(new Date('2026-11-25T09:00:00Z'));
      const late = await facts.target(campaignId, { listedAt: '2026-11-25T08:00:00Z' });
      await facts.fact(late, { to: 'interested', at: '2026-11-20T09:00:00Z', recordedAt: '2026-11-25T08:00:00Z' });
      await facts.said(late, { needId: await facts.need(productId, 'Exporter') }, { at: '2026-11-20T09:00:00Z', recordedAt: '2026-11-25T08:00:00Z' });
      await office.db.query('update stage_changes set voided_at = app.now() where id = $1', [factId]);
      await office.db.query('update objection_mentions set voided_at = app.now() where id = $1', [mentionId]);
      await facts.fact(target, { to: 'contacted', at: '2026-11-19T09:00:00Z', recordedAt: '2026-11-25T08:30:00Z' });
      await office.db.query(`update organisations set kind = 'Autre' where workspace_id = $1 and kind = 'Musée'`, [lead.workspaceId]);
      await office.db.query(`update follow_ups set status = 'done', closed_at = app.now() where workspace_id = $1`, [lead.workspaceId]);
      await office.db.query(`update targets set deleted_at = app.now() where id = $1`, [target.id]);
      await office.db.query(`update workspaces set time_zone = 'Pacific/Noumea' where id = $1`, [lead.workspaceId]);
      await facts.campaign(productId, 'Une de plus');

      expect(await made('2026-W47')).toEqual(before);
      await office.db.query('delete from weekly_reports where workspace_id = $1', [lead.workspaceId]);
      expect(await made('2026-W47')).not.toEqual(before);
    });

    it('does not know what was being written while it was made', async () => {
      await anOrdinaryWeek();
      const writer = await new DataSource({ type: 'postgres', url: office.url, installExtensions: false, poolSize: 1 }).initialize();
      const session = writer.createQueryRunner();
      await session.startTransaction();
      const target = await facts.target(campaignId);
      await session.query(
        `insert into stage_changes (workspace_id, id, campaign_id, target_id, from_stage, to_stage, proves, cause, occurred_at) values ($1, $2, $3, $4, 'to_call', 'reached', 'reached', 'call', '2026-11-20T09:00:00Z')`,
        [lead.workspaceId, newId(), campaignId, target.id],
      );
      await send();
      const before = await made('2026-W47');
      await session.commitTransaction();
      await session.release();
      await writer.destroy();

      expect(await made('2026-W47')).toEqual(before);
    });

    it('is completed by the next: late facts land in their week, and the difference is named', async () => {
      const { factId } = await anOrdinaryWeek();
      await send();
      await office.moveTo(new Date('2026-11-30T07:00:00Z'));
      const late = await facts.target(campaignId, { listedAt: '2026-11-25T08:00:00Z' });
      await facts.fact(late, { to: 'reached', at: '2026-11-20T09:00:00Z', recordedAt: '2026-11-25T08:00:00Z' });
      await office.db.query(`update stage_changes set voided_at = '2026-11-26T08:00:00Z' where id = $1`, [factId]);
      await send();

      const report = await made('2026-W48');
      expect(report.campaigns[0]!.late).toEqual({ week: '2026-W47', stages: [{ stage: 'to_call', reported: 31, now: 32 }, { stage: 'interested', reported: 5, now: 4 }] });
      expect(ever(report, 'reached').change).toBe(0);
      expect(report.campaigns[0]!.previousProbability).toBe((await made('2026-W47')).campaigns[0]!.forecast.probability);
      expect((await reading.email(lead, { week: '2026-W48' })).text).toMatch(/changent le bilan de la semaine 47\s: .*intéressées, 4 au lieu de 5/);
    });
  });

  describe('leaves', () => {
    it('on Monday at 8, not before, once', async () => {
      await office.moveTo(new Date('2026-11-23T06:59:00Z'));
      expect(await send()).toBe('skipped');
      await office.moveTo(new Date(MONDAY));
      expect([await send(), await send(), await send()]).toEqual(['done', 'skipped', 'skipped']);
      expect(await sentKeys()).toEqual([keyOf('2026-W47')]);
    });

    it('once for each recipient under 20 schedulers at the same time', async () => {
      const others = [await office.member('admin', lead.workspaceId), await office.member('viewer', lead.workspaceId)];
      await office.member('caller', lead.workspaceId);
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => send()));

      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      expect(await sentKeys()).toEqual([lead, ...others].map((each) => keyOf('2026-W47', each)).sort());
    });

    it('each week around the clock changes and a week 53, in three zones', async () => {
      const teams = [lead, await office.otherTeam(), await office.otherTeam()];
      const zones = ['Europe/Paris', 'America/Martinique', 'Indian/Reunion'];
      for (const [i, { workspaceId }] of teams.entries()) {
        await office.db.query(`update workspaces set created_at = '2026-01-01T00:00:00Z', time_zone = $2 where id = $1`, [workspaceId, zones[i]]);
      }
      // Mondays at noon UTC: the moment of each team has passed. Rung twice.
      for (const monday of ['2026-03-23', '2026-03-30', '2026-04-06', '2026-10-19', '2026-10-26', '2026-11-02', '2026-12-28', '2027-01-04', '2027-01-11']) {
        await office.moveTo(new Date(`${monday}T12:00:00Z`));
        for (const team of teams) expect([await send(team.workspaceId), await send(team.workspaceId)]).toEqual(['done', 'skipped']);
      }
      const weeks = ['2026-W12', '2026-W13', '2026-W14', '2026-W42', '2026-W43', '2026-W44', '2026-W52', '2026-W53', '2027-W01'];
      for (const team of teams) expect(await sentKeys(team.workspaceId)).toEqual(weeks.map((week) => keyOf(week, team)));
    });

    it('late when nobody rang on Monday; weeks missed before are news of the past', async () => {
      await office.moveTo(new Date('2026-12-09T15:00:00Z'));
      expect(await reports.catchUp()).toBeGreaterThan(0);
      expect(await sentKeys()).toEqual([keyOf('2026-W49')]);
    });

    it('never for a week in which the team was not there', async () => {
      await office.db.query(`update workspaces set created_at = '2026-11-23T06:00:00Z' where id = $1`, [lead.workspaceId]);
      expect(await send()).toBe('skipped');
    });

    it('at the schedule the team has set', async () => {
      await office.db.query(`update workspaces set report_schedule = '{"weekday": 4, "time": "18:30"}' where id = $1`, [lead.workspaceId]);
      expect(await send()).toBe('skipped');
      await office.moveTo(new Date('2026-11-26T17:30:00Z'));
      expect(await send()).toBe('done');
    });

    it('to readers at their own rhythm', async () => {
      const sponsor = await office.member('viewer', lead.workspaceId);
      await office.moveTo(new Date('2026-11-17T08:00:00Z'));
      await subscriptions.create(lead, { memberId: sponsor.memberId, everyWeeks: 2 });
      for (const monday of ['2026-11-23', '2026-11-30', '2026-12-07']) {
        await office.moveTo(new Date(`${monday}T07:00:00Z`));
        await send();
      }
      expect((await sentKeys()).filter((key) => key.endsWith(sponsor.memberId))).toEqual([keyOf('2026-W47', sponsor), keyOf('2026-W49', sponsor)]);
    });

    it('at once when a lead asks for it, and then not a second time', async () => {
      await office.moveTo(new Date('2026-11-23T05:00:00Z'));
      expect(await reports.sendNow(lead, { to: 'subscribers' })).toEqual({ week: '2026-W47', planned: 1 });
      await expect(reports.sendNow(lead, { week: '2026-W47', to: 'subscribers' })).rejects.toMatchObject({ code: 'conflict' });
      await expect(reports.sendNow(lead, { week: '2026-W48', to: 'subscribers' })).rejects.toMatchObject({ code: 'week_invalid' });
      await office.moveTo(new Date(MONDAY));
      expect(await send()).toBe('skipped');
    });

    it('as a test to oneself as often as one likes, of any week, without counting as sent', async () => {
      await reports.sendNow(lead, { week: '2026-W48', to: 'me' });
      await reports.sendNow(lead, { to: 'me' });
      expect(await sentKeys()).toHaveLength(2);
      const [mail] = await rows<{ purpose: string; subject: string }>(office.db, `select purpose, content->>'subject' as subject from emails where workspace_id = $1 order by id`, [lead.workspaceId]);
      expect(mail).toEqual({ purpose: 'weekly_report_test', subject: 'Essai\u00A0: Bilan de la semaine 48, Escale' });
      expect(await send()).toBe('done');
    });
  });

  describe('is subscribed to', () => {
    it('by leads and admins as the team, by viewers as viewers, by callers only when asked', async () => {
      const [viewer, caller] = [await office.member('viewer', lead.workspaceId), await office.member('caller', lead.workspaceId)];
      const { items } = await subscriptions.list(lead, { limit: 10 });
      expect(items.map(({ memberId, audience }) => [memberId, audience])).toEqual([[lead.memberId, 'team'], [viewer.memberId, 'viewer']]);
      expect(await subscriptions.create(lead, { memberId: caller.memberId })).toMatchObject({ audience: 'viewer', everyWeeks: 1 });
      await expect(subscriptions.create(lead, { memberId: caller.memberId })).rejects.toMatchObject({ code: 'already_exists' });
      await expect(subscriptions.change(lead, items[1]!.id, 1, { audience: 'team' })).rejects.toMatchObject({ problems: [{ field: 'audience', code: 'not_allowed' }] });
      await expect(subscriptions.create(lead, { memberId: newId() })).rejects.toMatchObject({ problems: [{ field: 'memberId', code: 'not_found' }] });
    });

    it('until the link in the mail is used, and not again by default', async () => {
      await send();
      const [mail] = await rows<{ text: string; url: string }>(office.db, `select content->>'text' as text, content->>'unsubscribeUrl' as url from emails where workspace_id = $1`, [lead.workspaceId]);
      const token = mail!.url.split('/').at(-1)!;
      expect(mail!.text).toContain(mail!.url);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      const stored = await rows<{ hash: string }>(office.db, 'select unsubscribe_token_hash as hash from report_subscriptions where workspace_id = $1', [lead.workspaceId]);
      expect(stored[0]!.hash).not.toContain(token);

      await subscriptions.endByToken('nobody’s');
      await subscriptions.endByToken(token);
      await subscriptions.endByToken(token);
      await office.moveTo(new Date('2026-11-30T07:00:00Z'));
      await send();
      expect(await sentKeys()).toEqual([keyOf('2026-W47')]);
      expect(await subscriptions.create(lead, { memberId: lead.memberId })).toMatchObject({ unsubscribedAt: null });
    });

    it('by members only, as what they are today', async () => {
      const former = await office.member('lead', lead.workspaceId);
      const demoted = await office.member('lead', lead.workspaceId);
      await subscriptions.ensureDefaults(lead.workspaceId);
      await office.db.query('update members set removed_at = app.now() where id = $1', [former.memberId]);
      await office.db.query(`update members set role = 'viewer' where id = $1`, [demoted.memberId]);

      const active = await subscriptions.active(lead.workspaceId);
      expect(active.map(({ memberId, audience }) => [memberId, audience])).toEqual([[lead.memberId, 'team'], [demoted.memberId, 'viewer']]);
    });
  });

  it('is listed from the week in progress to the team’s first, with what was sent', async () => {
    await office.db.query(`update workspaces set created_at = '2026-11-10T00:00:00Z' where id = $1`, [lead.workspaceId]);
    await send();
    const weeks = await reading.weeks(lead);
    expect(weeks.map(({ week, final, sentAt }) => [week, final, sentAt !== null])).toEqual([['2026-W48', false, false], ['2026-W47', true, true], ['2026-W46', true, false]]);
  });
});
