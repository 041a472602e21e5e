import iconv from 'iconv-lite';
import type { ImportRefusal } from '#contracts/import-codes.js';
import { LIMITS } from '#contracts/limits.js';

export type ImportEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Decoded = { ok: true; text: string; encoding: ImportEncoding } | { ok: false; refusal: ImportRefusal };

const BOMS: [ImportEncoding, number[]][] = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** First bytes of files that a person takes for a table and that are none: XLS and workbooks under a password, PDF. */
const OLD_SPREADSHEET = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/**
 * The text of an uploaded file: its byte order mark decides, else strict UTF-8, else windows-1252, which every byte is
 * valid in and which Excel in French writes. A single NUL is left for the table to name its row; many are not a text.
 */
export function decodeUpload(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refuse('file_empty');
  if (bytes.length > LIMITS.importBytes) return refuse('file_too_large', { maxMb: LIMITS.importBytes / 1024 / 1024 });
  if (startsWith(bytes, OLD_SPREADSHEET)) return refuse('file_is_spreadsheet');
  if (startsWith(bytes, PDF) || isZip(bytes)) return refuse('file_not_text');
  const bom = BOMS.find(([, mark]) => startsWith(bytes, mark));
  if (!bom && looksBinary(bytes)) return refuse('file_not_text');
  const encoding = bom?.[0] ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: true });
  return text.trim() === '' ? refuse('file_empty') : { ok: true, text: repairC1(text), encoding };
}

/** XLSX and ODS are archives. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP);

/** Pasted text needs no decoding, only the same cleaning and limits. */
export function decodePaste(text: string): Decoded {
  if (text.length > LIMITS.importBytes) return refuse('file_too_large', { maxMb: LIMITS.importBytes / 1024 / 1024 });
  // A lone half of a surrogate pair is no character: PostgreSQL's jsonb refuses it.
  const clean = repairC1(text.replace(/^\uFEFF/u, '').replace(/\p{Surrogate}/gu, '\uFFFD'));
  return clean.trim() === '' ? refuse('file_empty') : { ok: true, text: clean, encoding: 'utf-8' };
}

/**
 * Bytes 80–9F of windows-1252 once read as Latin-1 become invisible C1 controls ("d\u0092appel"). They are put back to the
 * characters they were; the five bytes that windows-1252 leaves undefined mean nothing and go.
 */
export function repairC1(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (control) => {
    const repaired = iconv.decode(Buffer.from([control.charCodeAt(0)]), 'windows-1252');
    return repaired === '\uFFFD' || /[\u0080-\u009F]/u.test(repaired) ? '' : repaired;
  });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  return start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) > Math.max(1, start.length / 50);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function refuse(code: ImportRefusal['code'], params: ImportRefusal['params'] = {}): Decoded {
  return { ok: false, refusal: { code, params } };
}
