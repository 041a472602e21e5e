import { describe, expect, it } from '@jest/globals';
import { likenessOf, wordsOf, type Compared, type ComparedField } from './compare.rules.js';

const body = (over: Partial<Compared> = {}): Compared => ({
  name: 'Musée du port', acronym: null, siren: null, siret: null, addressLine: null, postcode: null, city: null, email: null, website: null, phones: [], ...over,
});

describe('two organisations side by side', () => {
  it.each([
    ['name', { name: 'MUSEE DU PORT' }, {}, 'same'],
    ['name', { name: 'Musée du port de Brest' }, {}, 'near'],
    ['name', { name: 'Agence des eaux' }, {}, 'other'],
    ['siret', { siret: '784 671 695 00087' }, { siret: '78467169500087' }, 'same'],
    ['siren', { siren: '784671695' }, { siren: '784671696' }, 'other'],
    ['siren', { siren: '784671695' }, {}, 'silent'],
    ['place', { postcode: '29200', city: 'Brest' }, { city: 'BREST' }, 'same'],
    ['place', { postcode: '75012', city: 'Paris' }, { postcode: '75013', city: 'Paris' }, 'near'],
    ['place', { city: 'Lyon' }, { city: 'Nice' }, 'other'],
    ['place', { postcode: '29200' }, { city: 'Brest' }, 'silent'],
    ['phones', { phones: ['+33 1 99 00 12 34'] }, { phones: ['02 61 91 00 00', '01.99.00.12.34'] }, 'same'],
    ['phones', { phones: ['01 99 00 12 34'] }, { phones: ['01 99 00 12 35'] }, 'other'],
    ['phones', { phones: [] }, { phones: ['01 99 00 12 35'] }, 'silent'],
    ['email', { email: 'Contact@Port.example' }, { email: 'contact@port.example' }, 'same'],
    ['website', { website: 'https://www.port.example/accueil' }, { website: 'port.example' }, 'same'],
  ] satisfies [ComparedField, Partial<Compared>, Partial<Compared>, string][])('%s: %j and %j are %s', (field, a, b, likeness) => {
    expect(likenessOf(field, body(a), body(b))).toBe(likeness);
  });

  it('says the place in one piece, and numbers one by one', () => {
    expect(wordsOf('place', body({ postcode: '29200', city: 'Brest' }))).toEqual(['29200 Brest']);
    expect(wordsOf('phones', body({ phones: ['1', '2'] }))).toEqual(['1', '2']);
    expect(wordsOf('acronym', body())).toEqual([]);
  });
});
