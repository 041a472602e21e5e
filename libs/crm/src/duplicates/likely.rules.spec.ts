import { describe, expect, it } from '@jest/globals';
import { likelyContacts, likelyOrganisations, type ContactSide, type OrganisationLikeness, type OrganisationSide } from './likely.rules.js';

const side = (more: Partial<OrganisationSide> = {}): OrganisationSide => ({ nameKey: 'agence eau', acronym: null, siren: null, siret: null, postcode: null, city: null, ...more });
const pair = (first: Partial<OrganisationSide>, second: Partial<OrganisationSide>, more: Partial<OrganisationLikeness> = {}): OrganisationLikeness => {
  const [a, b] = [side(first), side(second)];
  return { first: a, second: b, similarity: a.nameKey === b.nameKey ? 1 : 0.6, sharedPhone: false, sharedEmail: false, sharedSite: false, siretIsShared: false, sirenIsShared: false, ...more };
};
const orleans = { postcode: '45000', city: 'Orléans' };

describe('two organisations that may be one', () => {
  it('are so by one SIRET, unless many bear it', () => {
    expect(likelyOrganisations(pair({ siret: '1' }, { siret: '1', nameKey: 'tout autre' }, { similarity: 0 }))).toMatchObject({ reasons: ['same_siret'] });
    expect(likelyOrganisations(pair({ siret: '1' }, { siret: '1', nameKey: 'tout autre' }, { similarity: 0, siretIsShared: true }))).toBeNull();
  });

  it('are so by name and place, and more so than by name alone', () => {
    const there = likelyOrganisations(pair(orleans, orleans))!;
    expect(there.reasons).toEqual(['same_name', 'same_place']);
    expect(there.score).toBeGreaterThan(likelyOrganisations(pair({}, {}))!.score);
    expect(likelyOrganisations(pair(orleans, { postcode: '69001', city: 'Lyon' }))).toBeNull();
  });

  it('are not so by a shared switchboard or mailbox alone, which only help a name that is near', () => {
    const detail = { sharedPhone: true, sharedEmail: true };
    expect(likelyOrganisations(pair(orleans, { ...orleans, nameKey: 'musee ponts' }, { similarity: 0.1, ...detail }))).toBeNull();
    expect(likelyOrganisations(pair(orleans, { ...orleans, nameKey: 'agence leau' }, { similarity: 0.4 }))).toBeNull();
    expect(likelyOrganisations(pair(orleans, { ...orleans, nameKey: 'agence leau' }, { similarity: 0.4, ...detail }))).toMatchObject({ reasons: ['similar_name', 'same_place', 'shared_phone', 'shared_email'] });
  });

  it('ask for a nearer name where the place is not known', () => {
    expect(likelyOrganisations(pair({}, { nameKey: 'agence leau' }, { similarity: 0.6 }))).toBeNull();
    expect(likelyOrganisations(pair({}, { nameKey: 'agence leau' }, { similarity: 0.85 }))).toMatchObject({ reasons: ['similar_name'] });
    expect(likelyOrganisations(pair(orleans, { postcode: '45100', city: 'Orléans', nameKey: 'agence leau' }, { similarity: 0.6 }))).toMatchObject({ reasons: ['similar_name', 'same_town'] });
  });

  it('are known by an acronym', () => {
    expect(likelyOrganisations(pair({ nameKey: 'office francais biodiversite', acronym: 'OFB' }, { nameKey: 'ofb' }, { similarity: 0.05 }))).toMatchObject({ reasons: ['acronym'] });
  });

  it('are kept apart by identifiers that differ, and only shown where name and place agree', () => {
    expect(likelyOrganisations(pair({ siren: '1', ...orleans }, { siren: '2', ...orleans }))).toMatchObject({ reasons: ['same_name', 'other_identifier', 'same_place'] });
    expect(likelyOrganisations(pair({ siren: '1' }, { siren: '2' }))).toBeNull();
    expect(likelyOrganisations(pair({ siren: '1', ...orleans }, { siren: '2', ...orleans, nameKey: 'agence leau' }, { similarity: 0.9 }))).toBeNull();
  });
});

describe('two entries of people of one organisation', () => {
  const person = (firstName: string | null, lastName: string | null, email: string | null = null): ContactSide => ({ firstName, lastName, email });
  const verdict = (first: ContactSide, second: ContactSide, similarity = 0, sharedPhone = false) => likelyContacts({ first, second, similarity, sharedPhone });

  it('are one by name, in whatever order and case', () => {
    expect(verdict(person('Inès', 'Maquette'), person('MAQUETTE', 'Ines'))).toMatchObject({ reasons: ['same_name'] });
  });

  it('are less surely one with two mailboxes', () => {
    expect(verdict(person('Inès', 'Maquette', 'a@x.example'), person('Inès', 'Maquette', 'b@x.example'))!.score).toBeLessThan(verdict(person('Inès', 'Maquette'), person('Inès', 'Maquette'))!.score);
  });

  it('are one by last name where the first is missing or an initial', () => {
    expect(verdict(person(null, 'Maquette'), person('Inès', 'Maquette'))).toMatchObject({ reasons: ['same_last_name'] });
    expect(verdict(person('I.', 'Maquette'), person('Inès', 'Maquette'))).toMatchObject({ reasons: ['same_last_name'] });
    expect(verdict(person('Paul', 'Maquette'), person('Inès', 'Maquette'), 0.5)).toBeNull();
  });

  it('are not one by a mailbox that colleagues share', () => {
    expect(verdict(person('Paul', 'Gabarit', 'contact@x.example'), person('Inès', 'Maquette', 'contact@x.example'), 0.1)).toBeNull();
    expect(verdict(person(null, null, 'ines@x.example'), person('Inès', 'Maquette', 'ines@x.example'))).toMatchObject({ reasons: ['shared_email'] });
  });
});
