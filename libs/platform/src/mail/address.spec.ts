import { describe, expect, it } from '@jest/globals';
import { addressIn, domainOf, isOneAddress } from './address.js';

describe('an address', () => {
  it.each(['claire.martin@ofb.example', "d'arc+lab@mairie.example", 'élise@préfecture.example'])('%s is one', (text) => {
    expect(isOneAddress(text)).toBe(true);
  });

  it.each([
    'a@b.example,c@d.example', 'a@b.example; c@d.example', 'Claire <a@b.example>', 'a@b.example\r\nBcc: c@d.example', 'a@b@c.example',
    '"x,y"@b.example', 'a b@c.example', 'a@b.example\0', '', 'a@', '@b.example', `${'a'.repeat(250)}@b.example`,
  ])('%j is not one', (text) => {
    expect(isOneAddress(text)).toBe(false);
  });

  it('is found in a mailbox with a name, with its domain', () => {
    expect(addressIn('Premier Cercle <crm@equipe.example>')).toBe('crm@equipe.example');
    expect(domainOf('Premier Cercle <crm@equipe.example>')).toBe('equipe.example');
    expect(domainOf('crm@equipe.example')).toBe('equipe.example');
  });
});
