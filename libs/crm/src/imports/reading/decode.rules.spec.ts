import { describe, it, expect } from '@jest/globals';
import iconv from 'iconv-lite';
import { LIMITS } from '#contracts/limits.js';
import { decodePaste, decodeUpload, repairC1 } from './decode.rules.js';

const LIST = 'Nom;Ville\r\nMétéo-France ’œ€;Béthune\r\n';

describe('decodeUpload', () => {
  it.each([
    ['utf-8', Buffer.from(LIST)], ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(LIST)])],
    ['windows-1252', iconv.encode(LIST, 'windows-1252')], ['utf-16le', iconv.encode(LIST, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(LIST, 'utf-16be', { addBOM: true })],
  ])('reads %s without its byte order mark', (encoding, bytes) => {
    expect(decodeUpload(bytes)).toEqual({ ok: true, text: LIST, encoding });
  });

  it('puts C1 controls back to the characters they were', () => {
    expect(repairC1('début d\u0092appel \u0096 50\u0080\u0081')).toBe('début d’appel – 50€');
    expect(decodeUpload(Buffer.from('Nom\nd\u0092appel'))).toMatchObject({ ok: true, text: 'Nom\nd’appel' });
  });

  it.each([
    ['file_empty', Buffer.alloc(0)], ['file_empty', Buffer.from('\uFEFF \r\n')], ['file_is_spreadsheet', Buffer.from('D0CF11E0A1B11AE1', 'hex')],
    ['file_not_text', Buffer.from('%PDF-1.7')], ['file_not_text', iconv.encode(LIST, 'utf-16le')], ['file_too_large', Buffer.alloc(LIMITS.importBytes + 1, 65)],
  ])('refuses with %s', (code, bytes) => {
    expect(decodeUpload(bytes)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('leaves a lone NUL for the table, which names its row', () => {
    expect(decodeUpload(Buffer.from(`${LIST}Lyon\0;Lyon`))).toMatchObject({ ok: true });
  });
});

it('cleans pasted text in the same way', () => {
  expect(decodePaste('\uFEFFNom\nd\u0092appel')).toEqual({ ok: true, text: 'Nom\nd’appel', encoding: 'utf-8' });
  expect(decodePaste('Nom\n\uD800a😀')).toMatchObject({ text: 'Nom\n\uFFFDa😀' });
  expect(decodePaste(' \n')).toMatchObject({ ok: false, refusal: { code: 'file_empty' } });
});
