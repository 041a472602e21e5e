import { describe, it, expect } from '@jest/globals';
import { formatPhone, parsePhone, parsePhones, phoneTerritory } from './phone.rules.js';

const e164 = (raw: string, postcode?: string) => parsePhone(raw, { postcode })?.e164;

describe('parsePhone', () => {
  it.each([
    '01 99 00 19 51', '0199001951', '01.99.00.19.51', '01-99-00-19-51', '01/99/00/19/51', '+33 1 99 00 19 51', '+33 (0)1 99 00 19 51',
    '+330199001951', '0033 1 99 00 19 51', '33199001951', '199001951', '(01) 99 00 19 51', 'Tél : 01 99 00 19 51', '01\u00A099\u202F00 19 51',
    '０１９９００１９５１', "'+33199001951",
  ])('reads %s as the same French number', (raw) => {
    expect(parsePhone(raw)).toEqual({ raw: raw.trim(), e164: '+33199001951', extension: null, label: null, status: 'unknown' });
  });

  it.each(['', '   ', 'NC', 'nc', 'N.C.', 'Non renseigné', 'NON RENSEIGNÉ', '-', 'n/a', '#REF!', '#DIV/0!', '#VALEUR!'])('takes %j for no number at all', (raw) => {
    expect(parsePhone(raw)).toBeNull();
    expect(parsePhones(raw)).toEqual([]);
  });

  it.each([
    ['01 99 00 19 51 poste 7038', '7038'], ['01 99 00 19 51 (poste 12)', '12'], ['01 99 00 19 51, ext. 12', '12'],
    ['0199001951 x12', '12'], ['01 99 00 19 51 #4', '4'], ['01.99.00.19.51 Poste : 301', '301'], ['01 99 00 19 51 p. 15', '15'],
  ])('takes the extension of %s', (raw, extension) => {
    expect(parsePhone(raw)).toMatchObject({ raw, e164: '+33199001951', extension });
  });

  it.each(['01 99 00 00 01', '02 61 91 00 01', '03 53 01 00 01', '04 65 71 00 01', '05 36 49 00 01', '06 39 98 00 01'])(
    'accepts %s, a number reserved for fiction', (raw) => {
      expect(e164(raw)).toBe(`+33${raw.replace(/ /g, '').slice(1)}`);
    });

  it.each([
    ['+269 2 69 61 12 13', '97600', '+262269611213'], ['01 99 00 19 51 (standard)', undefined, '+33199001951'],
    ['0262 12 34 56', '97400', '+262262123456'], ['0262 12 34 56', undefined, '+262262123456'], ['0692123456', '97490', '+262692123456'],
    ['0590 27 12 34', '97110', '+590590271234'], ['0590 27 12 34', '97133', '+590590271234'], ['0590 87 12 34', '97150', '+590590871234'],
    ['0596 61 12 34', '97200', '+596596611234'], ['0594 30 12 34', '97300', '+594594301234'], ['0269 61 23 45', '97600', '+262269612345'],
    ['26 12 34', '98851', '+687261234'], ['40 42 12 34', '98713', '+68940421234'], ['72 12 34', '98600', '+681721234'],
    ['41 12 34', '97500', '+508411234'], ['0508 41 12 34', '97500', '+508411234'], ['+262 262 12 34 56', '75001', '+262262123456'],
    ['687 26 12 34', '98851', '+687261234'], ['262262123456', undefined, '+262262123456'], ['+33 692 12 34 56', undefined, '+262692123456'],
  ])('reads %s near %s as %s', (raw, postcode, expected) => {
    expect(e164(raw, postcode)).toBe(expected);
  });

  it('keeps a mainland number on the mainland, even for a body seated overseas', () => {
    expect(e164('01 99 00 19 51', '97400')).toBe('+33199001951');
    expect(e164('01 99 00 19 51', '98851')).toBe('+33199001951');
    expect(e164('0 800 12 34 56', '97400')).toBe('+33800123456');
  });

  it.each(['voir le site', '12', '3939', '0,15 euro la minute', '01 99', '01 99 00 19 51 52 53 54', '+999 12 34 56 78'])(
    'keeps %s as written and calls it not diallable', (raw) => {
      expect(parsePhone(raw)).toMatchObject({ raw, e164: null, extension: null });
    });

  it('never offers a fax for dialling', () => {
    expect(parsePhone('Fax : 01 99 00 19 51')).toMatchObject({ e164: null, label: 'fax' });
  });
});

describe('parsePhones', () => {
  it.each(['01 99 00 19 51 / 01 99 00 19 52', '01 99 00 19 51 ou 01 99 00 19 52', '0199001951\n0199001952', '01.99.00.19.51; 01.99.00.19.52'])(
    'finds both numbers of %j', (raw) => {
      expect(parsePhones(raw).map((phone) => phone.e164)).toEqual(['+33199001951', '+33199001952']);
    });

  it('keeps the text that follows a number with it', () => {
    expect(parsePhones('0825 12 34 56 / 0,15 euro la minute')).toEqual([
      expect.objectContaining({ raw: '0825 12 34 56 / 0,15 euro la minute', e164: '+33825123456' }),
    ]);
  });

  it('tells the fax from the phone, and counts a repeated number once', () => {
    expect(parsePhones('01 99 00 19 51- Fax : 01 99 00 19 52 / 0199001951').map(({ e164: n, label }) => [n, label]))
      .toEqual([['+33199001951', null], [null, 'fax']]);
  });

  it('gives a sentence without a number back whole', () => {
    expect(parsePhones('voir le site, ou écrire')).toEqual([expect.objectContaining({ raw: 'voir le site, ou écrire', e164: null })]);
  });
});

describe('formatPhone', () => {
  it('writes numbers as they are dialled from France', () => {
    expect(formatPhone('+33199001951')).toBe('01 99 00 19 51');
    expect(formatPhone('+262262123456')).toBe('02 62 12 34 56');
    expect(formatPhone('+687261234')).toMatch(/^\+687 /);
    expect(formatPhone('+33199001951', '7038')).toBe('01 99 00 19 51 poste 7038');
    expect(formatPhone('pas un numéro')).toBe('pas un numéro');
  });

  it('reads back what it writes', () => {
    for (const number of ['+33199001951', '+262262123456', '+687261234', '+3222345678']) expect(e164(formatPhone(number))).toBe(number);
  });
});

it('knows a territory by its postcode', () => {
  expect(phoneTerritory('97490')).toBe('RE');
  expect(phoneTerritory('98851')).toBe('NC');
  expect(phoneTerritory('75013')).toBeNull();
  expect(phoneTerritory(null)).toBeNull();
});
