import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '#contracts/limits.js';
import { xlsxStream } from '#platform/formats/xlsx.js';
import { xlsxOf, zipOf } from '#testing/zip-writer.js';
import { HostileFile } from './hostile-file.js';
import { ListReader } from './list-reader.js';

const reader = new ListReader();
const WIDE = ['Adresse', 'Téléphone', 'Courriel', 'Site', 'Prénom', 'Patronyme', 'Fonction', 'Ministère'];
const MAPPING = { Nom: 'name', Ville: 'city' } as const;
const rowsOf = (count: number): string[][] => Array.from({ length: count }, (_, i) => [`Port ${i}`, 'Brest']);
const bigText = (count: number): Buffer => Buffer.from(['Nom;Ville', ...rowsOf(count).map((cells) => cells.join(';')), ';Metz'].join('\n'));

const linesOf = (bytes: Uint8Array) => reader.open(bytes, {}, async (reading) => {
  const lines = [];
  for await (const some of reading.lines(MAPPING, { kind: 'port' })) lines.push(...some);
  return { lines, summary: await reading.summary(), identifiers: await reading.identifiers(MAPPING) };
});

describe('a list read in a process of its own', () => {
  it('gives every row in its order, whether it was read here or there', async () => {
    const { lines, summary, identifiers } = await linesOf(bigText(6_000));
    const here = await linesOf(bigText(50));
    expect(lines.map(({ row }) => row)).toEqual(Array.from({ length: 6_001 }, (_, i) => i + 2));
    expect(lines.slice(0, 50)).toEqual(here.lines.slice(0, 50));
    expect(lines.at(-1)).toMatchObject({ cells: ['', 'Metz'], draft: { problems: [{ code: 'name_missing' }] } });
    expect([summary.rowCount, summary.suggested, identifiers]).toEqual([6_001, MAPPING, []]);
  });

  it('may be a workbook', async () => {
    const { lines, summary } = await linesOf(xlsxOf({ L: [['Nom', 'Ville'], ...rowsOf(20)] }));
    expect([summary.format, lines.length]).toEqual(['xlsx', 20]);
    expect(lines[0]).toMatchObject({ draft: { organisation: { name: 'Port 0', kind: 'port' } } });
  });

  // Each cell must not keep alive the piece of the unpacked sheet that it was cut out of.
  it('may be a workbook of as many rows as a list may have, such as we write ourselves', async () => {
    async function* batches(): AsyncGenerator<string[][]> {
      for (let row = 0; row < LIMITS.importRows; row += 1000) {
        yield rowsOf(1000).map((cells, i) => [...cells, ...WIDE.map((header) => `${header} de l’établissement ${row + i}`)]);
      }
    }
    const bytes = await buffer(xlsxStream({ name: 'L', header: ['Nom', 'Ville', ...WIDE], rowCount: LIMITS.importRows, batches: batches() }, new Date(0)));
    const { last, rowCount } = await reader.open(bytes, {}, async (reading) => {
      let last: unknown = null;
      for await (const some of reading.lines(MAPPING, {})) last = some.at(-1);
      return { last, rowCount: (await reading.summary()).rowCount };
    });
    expect(rowCount).toBe(LIMITS.importRows);
    expect(last).toMatchObject({ row: LIMITS.importRows + 1, draft: { organisation: { attributes: { Ministère: `Ministère de l’établissement ${LIMITS.importRows - 1}` } } } });
  });

  const heavy = (): Buffer => zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="L" r:id="a" xmlns:r="r"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
    'xl/worksheets/s.xml': '<worksheet/>', 'xl/sharedStrings.xml': `<sst>${'<si><t>0123456789012345678901234567890123456789</t></si>'.repeat(600_000)}</sst>`,
  });

  it.each([
    ['memory', { heapMb: 24, seconds: 60 }], ['time', { heapMb: 256, seconds: 0.3 }],
  ])('is refused when it takes too much %s, and nobody else waits meanwhile', async (_what, limits) => {
    const bytes = heavy();
    let beats = 0;
    const beat = setInterval(() => { beats += 1; }, 10);
    const failure = await reader.open(bytes, { limits }, (reading) => reading.summary()).catch((error: unknown) => error);
    clearInterval(beat);
    expect(failure).toBeInstanceOf(HostileFile);
    expect((failure as HostileFile).refusal.code).toBe('file_too_heavy');
    expect(beats).toBeGreaterThan(0);
  });

  it('waits for its turn when others are being read, without a word lost', async () => {
    const counts = await Promise.all(Array.from({ length: 5 }, (_, i) => reader.open(bigText(6_000 + i), { patient: true }, async (reading) => (await reading.summary()).rowCount)));
    expect(counts).toEqual([6_001, 6_002, 6_003, 6_004, 6_005]);
  });

  it('says that a file is damaged in the words of whoever found it', async () => {
    await expect(linesOf(xlsxOf({ L: [['Nom'], ['A']] }).subarray(0, 500))).rejects.toMatchObject({ refusal: { code: 'file_damaged' } });
  });
});
