import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '#platform/errors/domain-error.js';
import { MANIFEST, manifestIn, pathOf, type Manifest } from './manifest.js';

/** Lines handed on at once, by number and by length: a line may hold a whole file. */
const LINES_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 4_000_000;
/** Far above what a manifest needs, far below what hurts. */
const MANIFEST_BYTES = 10_000_000;

const damaged = (): DomainError => new DomainError('archive_damaged');

/** An archive on disk. Every byte that is read is checked against the zip's own sums. */
export class ArchiveReader {
  private constructor(private readonly zip: ZipFile, private readonly entries: ReadonlyMap<string, Entry>, readonly manifest: Manifest) {}

  /** @throws DomainError `archive_unknown` for another file, `archive_damaged` for one that is cut off or broken */
  static async open(path: string): Promise<ArchiveReader> {
    if (!(await startsAsZip(path))) throw new DomainError('archive_unknown');
    // The end of a zip tells what is in it: a file cut off anywhere has none.
    const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => { throw damaged(); });
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      const told = entries.get(MANIFEST);
      if (!told || told.uncompressedSize > MANIFEST_BYTES) throw new DomainError('archive_unknown');
      let text = '';
      for await (const part of texts(zip, told)) text += part;
      const manifest = manifestIn(text);
      if (!manifest) throw new DomainError('archive_unknown');
      return new ArchiveReader(zip, entries, manifest);
    } catch (error) {
      zip.close();
      throw error instanceof DomainError ? error : damaged();
    }
  }

  /** The rows of a table, as PostgreSQL wrote them. @throws DomainError `archive_damaged` where they are not those of the manifest */
  async *batches(table: string): AsyncGenerator<string[]> {
    const entry = this.entries.get(pathOf(table));
    if (!entry) throw damaged();
    let [rest, length, count] = ['', 0, 0];
    let batch: string[] = [];
    for await (const text of texts(this.zip, entry)) {
      const pieces = (rest + text).split('\n');
      rest = pieces.pop()!;
      for (const line of pieces) {
        if (line === '') continue;
        batch.push(line);
        length += line.length;
        count += 1;
        if (batch.length < LINES_AT_ONCE && length < CHARACTERS_AT_ONCE) continue;
        yield batch;
        [batch, length] = [[], 0];
      }
    }
    if (rest !== '' || count !== this.manifest.tables[table]!.rows) throw damaged();
    if (batch.length > 0) yield batch;
  }

  close(): void {
    this.zip.close();
  }
}

/** @throws what the system says of a file that is not there */
async function startsAsZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.equals(Buffer.from('PK\u0003\u0004'));
  } finally {
    await file.close();
  }
}

async function* texts(zip: ZipFile, entry: Entry): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk as Buffer, sum);
      yield decoder.decode(chunk as Buffer, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof DomainError ? error : damaged();
  }
  if (sum !== entry.crc32) throw damaged();
}
