import { setTimeout as delay } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import { openBenchDatabase } from './lib/database.js';
import { send, type Shot } from './lib/load.js';
import { seedTeam } from './lib/seed.js';
import { startStandalone } from './lib/standalone-process.js';
import { quantile } from './lib/statistics.js';

const READS_PER_SECOND = 100;
const CALM_SECONDS = 20;
const FILES = 500;
const SENDERS = 8;
const WANTED_MS = 300;
const WANTED_MB = 256;

/**
 * 500 files made to harm, eight at a time, while colleagues read their list 100 times a second: what the reading costs with
 * and without them, whether anything but a refusal or a list came back, and what the process that reads them holds at most.
 */
export async function benchHostile(): Promise<void> {
  const database = await openBenchDatabase();
  try {
    const team = await seedTeam(database.url);
    const { campaignId } = await team.addCampaign(1_000);
    const standalone = await startStandalone(database.url);
    const headers = { authorization: `Bearer ${team.token}` };
    const shot: Shot = { method: 'GET', path: `/api/v1/campaigns/${campaignId}/targets?limit=20`, headers };
    const calm = await reading(standalone.address, shot, () => delay(CALM_SECONDS * 1000));

    const files = hostileFiles();
    const answers = new Map<string, number>();
    let childMb = 0;
    const watch = setInterval(() => { childMb = Math.max(childMb, ...standalone.eachChildMb()); }, 20);
    const began = performance.now();
    const attacked = await reading(standalone.address, shot, async () => {
      let next = 0;
      await Promise.all(Array.from({ length: SENDERS }, async () => {
        for (let n = next++; n < FILES; n = next++) {
          const { name, bytes } = files[n % files.length]!;
          const form = new FormData();
          form.append('file', new Blob([new Uint8Array(bytes)]), name);
          const answer = await fetch(`${standalone.address}/api/v1/imports`, { method: 'POST', headers, body: form });
          const { code = 'taken' } = await answer.json() as { code?: string };
          answers.set(`${answer.status} ${code}`, (answers.get(`${answer.status} ${code}`) ?? 0) + 1);
        }
      }));
    });
    const seconds = (performance.now() - began) / 1000;
    clearInterval(watch);
    const p99 = quantile(attacked, 0.99);
    console.log(`hostile: reading while ${FILES} hostile files come in, p99 ${p99.toFixed(0)} ms (wanted: ${WANTED_MS}), ${(p99 / quantile(calm, 0.99)).toFixed(2)} of ${quantile(calm, 0.99).toFixed(0)} ms without them; p50 ${quantile(attacked, 0.5).toFixed(1)} against ${quantile(calm, 0.5).toFixed(1)} ms`);
    console.log(`  ${seconds.toFixed(0)} s; answers ${JSON.stringify(Object.fromEntries(answers))}; the largest reading process ${childMb.toFixed(0)} of ${WANTED_MB} MB, the product ${standalone.residentMb().toFixed(0)} MB (${database.server})`);
    await standalone.stop();
  } finally {
    await database.drop();
  }
}

/** An open loop: a slow server is asked as often. */
async function reading(address: string, shot: Shot, work: () => Promise<unknown>): Promise<number[]> {
  const latencies: number[] = [];
  const asked: Promise<void>[] = [];
  const timer = setInterval(() => {
    const since = performance.now();
    asked.push(send(undefined, address, shot).then(({ status }) => {
      if (status !== 200) throw new Error(`Reading was answered ${status}.`);
      latencies.push(performance.now() - since);
    }));
  }, 1000 / READS_PER_SECOND);
  await work();
  clearInterval(timer);
  await Promise.all(asked);
  return latencies;
}

function hostileFiles(): { name: string; bytes: Buffer }[] {
  const sheet = (rows: string): Record<string, string> => ({
    'xl/workbook.xml': '<workbook><sheets><sheet name="L" r:id="a" xmlns:r="r"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
    'xl/worksheets/s.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
  const ods = (rows: string): Buffer => zipped({ 'content.xml': `<t:table t:name="a">${rows}</t:table>` });
  const whole = zipped(sheet('<row><c t="str"><v>Nom</v></c></row><row><c t="str"><v>A</v></c></row>'));
  return [
    { name: 'bomb.xlsx', bytes: zipped(sheet(`<row r="1">${' '.repeat(310 * 1024 * 1024)}</row>`)) },
    { name: 'strings.xlsx', bytes: zipped({ ...sheet(''), 'xl/sharedStrings.xml': `<sst>${'<si><t>0123456789012345678901234567890123456789</t></si>'.repeat(3_000_000)}</sst>` }) },
    { name: 'rows.ods', bytes: ods('<t:table-row t:number-rows-repeated="1000000000"><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row>') },
    { name: 'columns.ods', bytes: ods('<t:table-row><t:table-cell t:number-columns-repeated="100000"><x:p>a</x:p></t:table-cell></t:table-row>') },
    { name: 'columns.csv', bytes: Buffer.from(`${'a;'.repeat(100_000)}\n${'1;'.repeat(100_000)}`) },
    { name: 'proto.csv', bytes: Buffer.from(`Nom;__proto__;constructor\n${'A;b;c\n'.repeat(20_000)}`) },
    { name: 'quotes.csv', bytes: Buffer.from(`Nom;Ville\n${'"A;b\n'.repeat(200_000)}`) },
    { name: 'one-line.csv', bytes: Buffer.alloc(20 * 1024 * 1024, 'a') },
    { name: 'cut.xlsx', bytes: whole.subarray(0, whole.length - 60) },
    { name: 'picture.xlsx', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452000003e8000002bc0806000000', 'hex') },
  ];
}

/** A ZIP archive; the names are plain and the sums left out: nobody checks them before the bytes are read. */
function zipped(entries: Record<string, string>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const packed = deflateRawSync(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(Buffer.byteLength(text), 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    bodies.push(Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, place, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(entries).length, 4);
  end.writeUInt16LE(Object.keys(entries).length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, listed, Buffer.from('PK\u0005\u0006'), end]);
}
