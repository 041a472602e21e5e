import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { HostileFile } from './hostile-file.js';

/** One file of a zip archive, still packed. */
export interface ZipEntry { name: string; method: number; packed: Uint8Array; encrypted: boolean }

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record is 22 bytes, and a comment of at most 65,535 may follow it. */
const LONGEST_END = 22 + 0xffff;
/** Parts of a workbook: sheets, pictures, styles. */
const MOST_ENTRIES = 10_000;

/**
 * The directory of an archive. Names are not paths for us: nothing is ever written to a disk.
 * @throws HostileFile `file_damaged` where it was cut off or is none
 */
export function readZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  while (end >= 0 && end > bytes.byteLength - LONGEST_END && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) throw new HostileFile('file_damaged');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new HostileFile('file_too_heavy');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw new HostileFile('file_damaged');
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const packedSize = view.getUint32(at + 20, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (local + 30 > end || view.getUint32(local, true) !== LOCAL) throw new HostileFile('file_damaged');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packedSize > end) throw new HostileFile('file_damaged');
    entries.set(name, {
      name, method: view.getUint16(at + 10, true), encrypted: (view.getUint16(at + 8, true) & 1) === 1, packed: bytes.subarray(from, from + packedSize),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** How many bytes may still be unpacked from one upload: what an archive says of its sizes proves nothing. */
export class UnpackBudget {
  constructor(private left: number) {}

  spend(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw new HostileFile('file_too_heavy');
  }
}

/** The text of an entry, piece by piece, so that a sheet of 100 MB never stands in memory as a whole. */
export async function* unpack(entry: ZipEntry, budget: UnpackBudget): AsyncGenerator<string> {
  if (entry.encrypted) throw new HostileFile('file_locked');
  if (entry.method !== 0 && entry.method !== 8) throw new HostileFile('file_damaged');
  const decoder = new TextDecoder();
  for await (const piece of entry.method === 0 ? [entry.packed] : inflated(entry.packed)) {
    budget.spend(piece.byteLength);
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  const flow = pipeline(Readable.from([packed]), inflate);
  flow.catch(() => undefined);
  try {
    for await (const piece of inflate) yield piece as Buffer;
    await flow;
  } catch (error) {
    if (error instanceof HostileFile) throw error;
    throw new HostileFile('file_damaged');
  } finally {
    inflate.destroy();
  }
}

/** As `unpack`, in one piece: for the small parts. */
export async function unpackAll(entry: ZipEntry, budget: UnpackBudget): Promise<string> {
  let text = '';
  for await (const piece of unpack(entry, budget)) text += piece;
  return text;
}
