import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { rows } from '#platform/database/sql.js';
import type { Scope } from '#platform/scope.js';
import { openImportDesk, type ImportDesk } from '#testing/import-desk.js';

// Whole lists, on machines that do other things as well.
jest.setTimeout(180_000);

const ROOT = path.join(import.meta.dirname, '../../../..');
/** [row, acronym, postcode, town, number, outcome], as a person judged it. */
type Judged = [number, string | null, string | null, string | null, string | null, string];
const judged = JSON.parse(readFileSync(path.join(ROOT, 'libs/testing/lists/judged-rows.json'), 'utf8')) as Record<'operators' | 'services', Judged[]>;

/** Distinct rows of a list, always the same for a seed; the header is row 1. */
function draw(count: number, size: number, seed = 2026): number[] {
  const drawn = new Set<number>();
  for (let state = seed; drawn.size < count;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    drawn.add(2 + ((state >>> 8) % size));
  }
  return [...drawn].sort((a, b) => a - b);
}

interface Written { row: number; acronym: string | null; postcode: string | null; city: string | null; phones: string[]; outcome: string; reasons: string[] }

const LISTS = {
  operators: {
    file: path.join(ROOT, 'samples/operateurs-etat-200.csv'), size: 200,
    golden: { create: 200, update: 0, duplicate: 0, undecided: 0, invalid: 0 }, questions: [] as [number, string][], warnings: {},
  },
  services: {
    file: path.join(ROOT, '../shared/data/services-etat-1143.csv'), size: 1143,
    golden: { create: 1141, update: 0, duplicate: 0, undecided: 2, invalid: 0 },
    // One office of ADEME listed for two regions; two sub-prefectures of one name, an ocean apart, under one mailbox.
    questions: [[3, 'alike_name_same_place'], [1138, 'same_name_other_place']] as [number, string][],
    // Sites with a stroke missing ("http://www.ac-rennes.fria22"): kept as written.
    warnings: { website_unreadable: 5 },
  },
};

describe.each(Object.entries(LISTS) as [keyof typeof LISTS, (typeof LISTS)['services']][])('the national list of %s, imported as it is', (list, { file, size, golden, questions, warnings }) => {
  const known = existsSync(file) ? describe : describe.skip;

  known(existsSync(file) ? 'of the file' : `(${path.basename(file)} is not here)`, () => {
    let desk: ImportDesk;
    let lead: Scope;
    let importId: string;
    let written: Map<number, Written>;

    beforeAll(async () => {
      desk = await openImportDesk();
      lead = await desk.office.otherTeam();
      const { list: { id }, counts } = await desk.bring(lead, readFileSync(file));
      importId = id;
      expect(counts).toEqual(golden);
      const found = await rows<Written>(
        desk.office.db,
        `select r."row", o.acronym, o.postcode, o.city, r.outcome, array(select jsonb_array_elements(r.reasons) ->> 'code') as reasons,
                array(select p.e164 from organisation_phones p where p.workspace_id = $1 and p.organisation_id = o.id and p.e164 is not null order by p.position) as phones
           from import_rows r left join organisations o on o.workspace_id = $1 and o.id = r.organisation_id where r.workspace_id = $1 and r.import_id = $2`,
        [lead.workspaceId, importId],
      );
      written = new Map(found.map((row) => [row.row, row]));
    });
    afterAll(() => desk.close());

    it('asks about the rows that a person would ask about, and refuses none', async () => {
      const asked = [...written.values()].filter(({ outcome }) => outcome === 'undecided').map(({ row, reasons }) => [row, reasons[0]]);
      expect(asked.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual(questions);
      const told = await rows<{ code: string; count: number }>(
        desk.office.db,
        `select p ->> 'code' as code, count(*)::int from import_rows r, jsonb_array_elements(r.problems) as p where r.workspace_id = $1 and r.import_id = $2 group by 1`,
        [lead.workspaceId, importId],
      );
      expect(Object.fromEntries(told.map(({ code, count }) => [code, count]))).toEqual(warnings);
    });

    it('reads 30 drawn rows as a person judged them', () => {
      expect(judged[list].map(([row]) => row)).toEqual(draw(30, size));
      const read = judged[list].map(([row]): Judged => {
        const { acronym, postcode, city, phones, outcome } = written.get(row)!;
        return [row, acronym, postcode, city, phones[0] ?? null, outcome];
      });
      expect(read).toEqual(judged[list]);
    });

    it('loses at most one of 100 drawn numbers that a person could dial', () => {
      // By eye: ten digits in a row, whatever stands between them, or a number that names its country.
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
      const lines = list === 'operators' ? null : text.split('\n').slice(1);
      const dialable = (line: string): string | null => /Tél : [^|]*?((?:\+\d{2,3}|0)[ .]?\d(?:[ .]?\d){7,9})/u.exec(line)?.[1]?.replace(/\D/gu, '').slice(-8) ?? null;
      if (!lines) return;
      const all = lines.flatMap((line, i) => (dialable(line) ? [{ row: i + 2, digits: dialable(line)! }] : []));
      const drawn = draw(100, all.length).map((place) => all[place - 2]!);
      const lost = drawn.filter(({ row, digits }) => {
        const { outcome, phones } = written.get(row)!;
        return outcome !== 'undecided' && !phones.some((phone) => phone.endsWith(digits));
      });
      expect(lost.length).toBeLessThanOrEqual(1);
    });

    it('creates nothing when it comes a second time', async () => {
      const before = await desk.dump(lead);
      const { counts } = await desk.bring(lead, readFileSync(file));
      expect(counts).toEqual({ ...golden, create: 0, duplicate: golden.create });
      expect(await desk.dump(lead)).toEqual(before);
    });

    it('is taken back whole', async () => {
      await desk.undo(lead, importId);
      expect((await desk.dump(lead)).filter((line) => /^(?:organisations|organisation_phones|contacts|targets) /u.test(line))).toEqual([]);
    });
  });
});
