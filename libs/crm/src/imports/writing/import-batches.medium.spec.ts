import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { rows } from '#platform/database/sql.js';
import type { Scope } from '#platform/scope.js';
import { addCampaign, openImportDesk, stateOf, type ImportDesk } from '#testing/import-desk.js';
import { seen } from '#testing/test-office.js';
import type { Batch } from './import-writer.js';

// Lists of thousands of rows, on machines that do other things as well.
jest.setTimeout(120_000);

describe('the batches of a list', () => {
  let desk: ImportDesk;
  let lead: Scope;
  /** How many more batches the writer survives. */
  let crashAfter: number;
  beforeAll(async () => {
    desk = await openImportDesk();
    const write = desk.writer.write.bind(desk.writer);
    desk.writer.write = async (...batch) => {
      await write(...batch);
      if (crashAfter-- <= 0) throw new Error('killed before the commit');
    };
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    lead = await desk.office.otherTeam();
    crashAfter = Infinity;
  });
  const all = <T>(sql: string): Promise<T[]> => rows<T>(desk.office.db, sql, [lead.workspaceId]);
  const count = async (what: string): Promise<number> => (await seen<{ n: number }>(desk.office, `select count(*)::int as n from ${what} and workspace_id = $1`, [lead.workspaceId])).n;

  it('ends the same when it is killed in the middle and taken up again', async () => {
    const campaignId = await addCampaign(desk.office, lead);
    const text = `Nom;Ville;Téléphone\n${Array.from({ length: 2200 }, (_, i) => `Port ${i};Brest;02 98 00 ${String(i).padStart(4, '0')}`).join('\n')}`;
    const id = await desk.upload(lead, text);
    await desk.imports.run(lead, id, { campaignId });
    crashAfter = 1;
    await expect(desk.work(lead, id)).rejects.toThrow('killed');
    expect((await desk.imports.get(lead, id)).done).toBe(1000);
    crashAfter = Infinity;
    await desk.work(lead, id);
    expect((await desk.imports.get(lead, id)).list.status).toBe('done');
    const resumed = await stateOf(desk.office, lead);

    lead = await desk.office.otherTeam();
    await desk.bring(lead, text, { campaignId: await addCampaign(desk.office, lead) });
    expect(resumed).toEqual(await stateOf(desk.office, lead));
  });

  it('meets again what the rows just before create, whether that is written yet or not, also after a crash', async () => {
    const lines = Array.from({ length: 6000 }, (_, i) => `Port ${i % 2000};Brest;Personne ${i}`);
    const id = await desk.upload(lead, `Nom;Ville;Contact\n${lines.join('\n')}`);
    await desk.imports.run(lead, id, { campaignId: await addCampaign(desk.office, lead) });
    crashAfter = 1;
    await expect(desk.work(lead, id)).rejects.toThrow('killed');
    crashAfter = Infinity;
    await desk.work(lead, id);

    expect((await desk.imports.get(lead, id)).counts).toMatchObject({ create: 2000, update: 4000, undecided: 0 });
    const people = await all<{ people: number; organisations: number }>(
      'select people, count(*)::int as organisations from (select count(*)::int as people from contacts where workspace_id = $1 group by organisation_id) as bodies group by 1',
    );
    expect(people).toEqual([{ people: 3, organisations: 2000 }]);
    const positions = await all<{ position: number }>('select position from targets where workspace_id = $1 order by 1');
    expect(positions.map(({ position }) => position)).toEqual(Array.from({ length: 2000 }, (_, i) => i + 1));
  });

  it('writes nothing more of a list that was given up meanwhile', async () => {
    const id = await desk.upload(lead, `Nom;Ville\n${Array.from({ length: 2200 }, (_, i) => `Port ${i};Brest`).join('\n')}`);
    await desk.imports.run(lead, id, { campaignId: await addCampaign(desk.office, lead) });
    const { write } = desk.writer;
    let locked: () => void;
    const firstIsWritten = new Promise<void>((resolve) => { locked = resolve; });
    desk.writer.write = async (tx, list, batch, inTurn) => {
      const isFirst = batch.planned[0]!.row === 2;
      // The first batch holds the list until it is committed: it is given up after that, and before the turn of the second.
      if (!isFirst) await firstIsWritten.then(() => desk.office.db.query(`update imports set status = 'failed' where id = $1`, [id]));
      await write(tx, list, batch, inTurn);
      if (isFirst) locked();
    };
    try {
      expect(await desk.work(lead, id)).toBe('done');
    } finally {
      desk.writer.write = write;
    }
    expect((await desk.imports.get(lead, id)).list.status).toBe('failed');
    expect([await count('organisations where true'), await count('targets where true'), await count('import_rows where done_at is not null')]).toEqual([1000, 1000, 1000]);
  });

  it('writes no row twice when a worker that was taken for dead wakes up with rows in hand', async () => {
    const id = await desk.upload(lead, 'Nom;Ville\nPort;Brest\nPhare;Ouessant');
    await desk.imports.run(lead, id, {});
    crashAfter = 0;
    await expect(desk.work(lead, id)).rejects.toThrow('killed');
    const { list } = await desk.imports.get(lead, id);
    const { value: inHand } = await desk.writer.batches(list).next() as { value: Batch };
    crashAfter = Infinity;
    await desk.work(lead, id);
    const before = await stateOf(desk.office, lead);

    await expect(desk.office.uow.run((tx) => desk.writer.write(tx, list, inHand))).rejects.toThrow('another worker');
    expect(await stateOf(desk.office, lead)).toEqual(before);
    expect(before).toHaveLength(2);
  });
});
