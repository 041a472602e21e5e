import { setTimeout as delay } from 'node:timers/promises';
import { callList } from './lib/call-list.js';
import { copyIn, copyOut } from './lib/copy.js';
import { openBenchDatabase, withClient } from './lib/database.js';
import { seedTeam } from './lib/seed.js';
import { startStandalone, type StandaloneProcess } from './lib/standalone-process.js';
import { median } from './lib/statistics.js';

const ROWS = 100_000;
/** What the workspace holds before: a list of its own, part of which the large one names again. */
const KNOWN = 10_000;
const OVERLAP = 5_000;
const WANTED_RATIO = 0.25;
const WANTED_MB = 256;
const IDLE_MS = 5_000;
const SAMPLE_MS = 20;
const POLL_MS = 100;
const COPIES = 3;

/** What an import leaves of a list, in the order of its foreign keys: its organisations are those it made and those it added to. */
const TABLES = ['organisations', 'organisation_phones', 'contacts', 'contact_phones', 'targets'] as const;

interface Progress { status: string; counts: Record<string, number>; done: number; error: string | null }

/**
 * A call list of 100,000 rows comes in whole: read, mapped, matched with itself and with 15,000 organisations that are there,
 * put on a campaign and written, so that a crash is taken up and all of it can be undone.
 *
 * Two yardsticks, both COPY of the very rows that the import left in organisations, contacts, their numbers and targets:
 * `bare` into tables with the same columns and nothing else, no index, no key, no check; `kept` into the product's own tables,
 * emptied, with the indexes and keys that whoever reads them needs. COPY neither reads the list nor compares it; a ratio of 1
 * would be an import that costs nothing but its rows.
 */
export async function benchImport(): Promise<void> {
  const database = await openBenchDatabase();
  try {
    const team = await seedTeam(database.url);
    const { campaignId } = await team.addCampaign(10);
    const standalone = await startStandalone(database.url);
    const desk = deskOf(standalone, team.token);
    await desk.run(await desk.upload(callList(KNOWN, ROWS - OVERLAP)), campaignId);
    const since = await now(database.url);
    await delay(IDLE_MS);
    const rested = standalone.residentMb();
    const list = callList(ROWS);

    const looked = await desk.upload(list);
    const preview = await watched(standalone, () => desk.preview(looked, campaignId));
    const whole = await watched(standalone, async () => {
      const began = performance.now();
      const id = await desk.upload(list);
      const read = (performance.now() - began) / 1000;
      return { read, ...await desk.run(id, campaignId) };
    });
    await standalone.stop();
    const { bare, kept, rows } = await copies(database.url, team.workspaceId, since);

    const { counts } = whole.answer;
    const perSecond = (seconds: number): string => `${(ROWS / seconds).toFixed(0)} rows/s`;
    console.log(`import: ${(bare / whole.seconds).toFixed(3)} of bare COPY (wanted: ${WANTED_RATIO}), ${(kept / whole.seconds).toFixed(3)} of COPY into the product's own tables (${database.server})`);
    console.log(`  whole import   ${perSecond(whole.seconds)}   ${whole.seconds.toFixed(1)} s, of which ${whole.answer.read.toFixed(1)} s until the upload is answered; ${JSON.stringify(counts)}`);
    console.log(`  preview        ${perSecond(preview.seconds)}   ${preview.seconds.toFixed(1)} s`);
    console.log(`  COPY, bare     ${perSecond(bare)}   ${bare.toFixed(2)} s, median of ${COPIES}; ${rows} rows in ${TABLES.join(', ')}`);
    console.log(`  COPY, kept     ${perSecond(kept)}   ${kept.toFixed(2)} s`);
    const peak = Math.max(preview.peakMb, whole.peakMb);
    console.log(`  memory         ${((peak - rested) / WANTED_MB).toFixed(2)} of ${WANTED_MB} MB above rest: ${(peak - rested).toFixed(0)} MB above ${rested.toFixed(0)} MB, api and worker in one process; the process that reads the list ${Math.max(preview.childMb, whole.childMb).toFixed(0)} MB`);
  } finally {
    await database.drop();
  }
}

interface Desk {
  upload(list: string): Promise<string>;
  preview(id: string, campaignId: string): Promise<Progress>;
  run(id: string, campaignId: string): Promise<Progress>;
}

/** The requests of the import page, and its patience. */
function deskOf({ address }: StandaloneProcess, token: string): Desk {
  const ask = async <T>(method: string, path: string, body?: FormData | object): Promise<T> => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${address}/api/v1${path}`, {
      method, headers: { authorization: `Bearer ${token}`, ...(body && !isForm ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return await answer.json() as T;
  };
  const until = async (id: string, wanted: string): Promise<Progress> => {
    for (;;) {
      const progress = await ask<Progress>('GET', `/imports/${id}`);
      if (progress.status === wanted) return progress;
      if (progress.error !== null) throw new Error(`The import ended as ${progress.status}: ${progress.error}`);
      await delay(POLL_MS);
    }
  };
  return {
    upload: async (list) => {
      const form = new FormData();
      form.append('file', new Blob([list]), 'liste.csv');
      return (await ask<{ id: string }>('POST', '/imports', form)).id;
    },
    preview: async (id, campaignId) => {
      const { mapping } = await ask<{ mapping: object }>('GET', `/imports/${id}`);
      await ask('POST', `/imports/${id}/preview`, { mapping, campaignId });
      return until(id, 'previewed');
    },
    run: async (id, campaignId) => {
      await ask('POST', `/imports/${id}/run`, { campaignId });
      return until(id, 'done');
    },
  };
}

/** How long something takes, and the most memory that the product and the process it started hold meanwhile. */
async function watched<T>(standalone: StandaloneProcess, work: () => Promise<T>): Promise<{ answer: T; seconds: number; peakMb: number; childMb: number }> {
  let [peakMb, childMb] = [0, 0];
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, standalone.residentMb());
    childMb = Math.max(childMb, ...standalone.eachChildMb());
  }, SAMPLE_MS);
  const began = performance.now();
  try {
    const answer = await work();
    return { answer, seconds: (performance.now() - began) / 1000, peakMb, childMb };
  } finally {
    clearInterval(watch);
  }
}

async function now(url: string): Promise<string> {
  return withClient(url, async (client) => (await client.query<{ now: string }>('select now()::text as now')).rows[0]!.now);
}

async function copies(url: string, workspaceId: string, since: string): Promise<{ bare: number; kept: number; rows: number }> {
  return withClient(url, async (client) => {
    await client.query(`set statement_timeout = 0`);
    let rows = 0;
    const written = new Map<string, Buffer>();
    for (const table of TABLES) {
      const made = table.endsWith('_phones')
        ? `exists (select 1 from ${table.replace('_phones', 's')} o where o.workspace_id = t.workspace_id and o.id = t.${table.replace('_phones', '_id')} and o.created_at > '${since}')`
        : `t.created_at > '${since}'${table === 'organisations' ? ` or exists (select 1 from targets k where k.workspace_id = t.workspace_id and k.organisation_id = t.id and k.created_at > '${since}')
            or exists (select 1 from contacts c where c.workspace_id = t.workspace_id and c.organisation_id = t.id and c.created_at > '${since}')` : ''}`;
      const where = `t.workspace_id = '${workspaceId}' and (${made})`;
      rows += (await client.query<{ count: number }>(`select count(*)::int from ${table} t where ${where}`)).rows[0]!.count;
      written.set(table, await copyOut(client, `select t.* from ${table} t where ${where}`));
      await client.query(`create table bare_${table} (like ${table})`);
    }
    const copyAll = async (prefix: string): Promise<number> => {
      await client.query('checkpoint').catch(() => undefined);
      const began = performance.now();
      await client.query('begin');
      for (const table of TABLES) await copyIn(client, prefix + table, written.get(table)!);
      await client.query('commit');
      return (performance.now() - began) / 1000;
    };
    const bare: number[] = [];
    for (let round = 0; round < COPIES; round += 1) {
      await client.query(`truncate ${TABLES.map((table) => `bare_${table}`).join(', ')}`);
      bare.push(await copyAll('bare_'));
    }
    await client.query(`truncate ${TABLES.join(', ')} cascade`);
    return { bare: median(bare), kept: await copyAll(''), rows };
  });
}
