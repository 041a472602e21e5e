import { afterAll, describe, expect, it } from '@jest/globals';
import { createTestRedisDatabase, queueBackends } from '#testing/test-redis.js';
import { SmtpCatcher, type CaughtMessage } from '#testing/smtp-catcher.js';
import { INTERESTED, interestedAmong } from './country.js';
import { Player, type ListedTarget, type Recorded } from './player.js';
import { ProductProcess } from './product-process.js';
import { Time } from './time.js';

const SEED = 1;
/** A Monday morning in winter; Christmas and New Year lie ahead. */
const START = new Date('2026-12-21T08:05:00Z');
const HOLIDAYS = ['2026-12-25', '2027-01-01'];
/** The first Monday after: the report of week 52 leaves at 8:00 in Paris. */
const REPORT_AT = new Date('2026-12-28T07:00:05Z');

/** Where the plug is pulled: after how many calls, and on what. */
const KILLS: Record<number, 'node' | 'everything'> = { 40: 'node', 130: 'everything' };

/** Retries stay within 9:00–12:00 and 14:00–17:30 of a working day, on the wall clock of the place called. */
function withinHours(instant: string, timeZone: string): boolean {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', {
    timeZone, weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const time = `${parts.hour}:${parts.minute}`;
  const open = (time >= '09:00' && time < '12:00') || (time >= '14:00' && time < '17:30');
  return open && !['Sat', 'Sun'].includes(parts.weekday!) && !HOLIDAYS.includes(`${parts.year}-${parts.month}-${parts.day}`);
}

const isReport = ({ mail }: CaughtMessage): boolean => /semaine 52/i.test(mail.subject ?? '');

interface Ending { targets: { name: string; stage: string; interest: string }[]; calls: number; funnel: unknown; exported: number }
const endings = new Map<string, Ending>();

describe.each(queueBackends())('the main job, queue on %s', (backend) => {
  let product: ProductProcess;
  let smtp: SmtpCatcher;
  let time: Time | undefined;
  let redisUrl: string | undefined;
  afterAll(async () => {
    await time?.close();
    await product.stop();
    await smtp.close();
  });

  it('goes from the list of 200 to the weekly report, through two kills', async () => {
    smtp = await SmtpCatcher.start();
    redisUrl = backend === 'redis' ? await createTestRedisDatabase() : undefined;
    product = await ProductProcess.prepare({ SMTP_URL: smtp.url, ...(redisUrl ? { REDIS_URL: redisUrl } : {}) });
    await product.start();
    time = await Time.open(product.databaseUrl, redisUrl);
    await time.moveTo(START);

    let interested: ReadonlySet<string> = new Set();
    const player = new Player(() => product.url, SEED, () => interested);
    await player.signIn();
    await player.importSample();
    const withNumber = (await player.targets('&noNumber=false')).map(({ organisation }) => organisation.name);
    expect(withNumber).toHaveLength(183);
    interested = interestedAmong(withNumber, SEED);

    const retries: { dueAt: string; timeZone: string }[] = [];
    const outcomes = new Set<string>();
    let reported = false;
    for (;;) {
      const card = await player.nextCard();
      if (!card.empty) {
        outcomes.add(player.turn(card).outcome);
        const recorded: Recorded = await player.logCall(card, await time.now(), interruption(player.calls));
        if (recorded.followUp?.kind === 'retry') retries.push({ dueAt: recorded.followUp.dueAt, timeZone: card.organisation.timeZone });
        continue;
      }
      if (await player.repairNumbers() > 0) continue;
      if (card.nextDueAt === null) {
        expect(card.reasons).toMatchObject({ noNumber: 17, toRepair: 0, leased: 0, coolingDown: 0, waitingForDate: 0, finished: 183 });
        break;
      }
      const due = new Date(new Date(card.nextDueAt).getTime() + 1000);
      if (!reported && due > REPORT_AT) {
        await time.moveTo(REPORT_AT);
        await time.ring();
        await time.ringSchedules();
        const [report] = await smtp.waitFor(1, isReport);
        expect(report!.mail.text).toMatch(/Opérateurs de l’État/);
        reported = true;
        continue;
      }
      await time.moveTo(due);
      await time.ring();
    }

    expect([...outcomes].sort()).toEqual(['busy', 'call_back', 'gatekeeper', 'no_answer', 'not_now', 'reached', 'refused', 'voicemail', 'wrong_number']);
    expect(retries.filter(({ dueAt, timeZone }) => !withinHours(dueAt, timeZone))).toEqual([]);
    expect(retries.length).toBeGreaterThan(100);

    const targets = (await player.targets()).map(({ organisation, stage, interest }: ListedTarget) => ({ name: organisation.name, stage, interest }));
    const found = targets.filter(({ interest }) => interest === 'interested' || interest === 'motivated');
    expect(found).toHaveLength(INTERESTED);
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(interested));

    const answer = await player.send('POST', '/exports', { what: 'contacts', filter: { campaignId: player.campaignId, interest: ['interested', 'motivated'] }, format: 'csv' });
    expect(answer.status).toBe(200);
    const lines = (await answer.text()).trim().split('\r\n');
    expect([Number(answer.headers.get('x-row-count')), lines.length - 1]).toEqual([INTERESTED, INTERESTED]);

    // Once per week and recipient, whatever was killed; every day that had something due, one digest.
    expect(await time.count(`select count(*)::int as count from (select key from emails group by key having count(*) > 1) twice`)).toBe(0);
    expect(smtp.messages.filter(isReport)).toHaveLength(1);
    const ids = smtp.messages.map(({ mail }) => mail.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await time.count(`select count(*)::int as count from calls where voided_at is null`)).toBe(player.calls);

    const funnel = await player.ask<{ stages: unknown }>('GET', `/campaigns/${player.campaignId}/funnel`);
    endings.set(backend, { targets: targets.sort((a, b) => a.name.localeCompare(b.name)), calls: player.calls, funnel: funnel.stages, exported: lines.length - 1 });
    process.stdout.write(`${JSON.stringify({ backend, seed: SEED, calls: player.calls, interested: found.length, retries: retries.length, mails: smtp.messages.length })}\n`);
  }, 600_000);

  /** Kills the product in the middle of a request and starts it again. */
  function interruption(calls: number): (() => Promise<void>) | undefined {
    const what = KILLS[calls];
    if (!what) return undefined;
    return async () => {
      const now = await time!.now();
      await time!.close();
      await product.kill(what);
      await product.start();
      time = await Time.open(product.databaseUrl, redisUrl);
      if (await time.now() < now) await time.moveTo(now);
    };
  }
});

it('ends the same whatever the queue lives in', () => {
  const [first, ...others] = [...endings.values()];
  for (const other of others) expect(other).toEqual(first);
  expect(first).toBeDefined();
});
