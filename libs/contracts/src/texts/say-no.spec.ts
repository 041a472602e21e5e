import { describe, expect, it } from '@jest/globals';
import { SAY_NO_KINDS } from '../vocabulary.js';
import { sayNoLetter } from './say-no.js';

const facts = { name: 'Inès Maquette', product: 'Escale', requests: ['un agenda partagé', 'la paie'], sender: 'Bruno Gabarit', team: 'Équipe Escale' };

describe('letters that say no', () => {
  it('name what was asked for outside the problem, and leave the door open', () => {
    const { subject, text } = sayNoLetter('vendor', facts, 'fr');
    expect(subject).toBe('Escale\u00A0: ce que nous pouvons faire, et ce que nous ne ferons pas');
    expect(text).toContain('Bonjour Inès Maquette,');
    expect(text).toContain('auriez besoin\u00A0: un agenda partagé, la paie.');
    expect(sayNoLetter('vendor', { ...facts, name: null, requests: [] }, 'fr').text).toContain('Bonjour,\n\nMerci du temps que vous avez donné à Escale. Nous avons bien noté ce dont vous auriez besoin.');
  });

  it('offer a working day without a round table, in both languages', () => {
    expect(sayNoLetter('opinion', facts, 'fr').text).toContain('des journées de travail, sans tour de table');
    expect(sayNoLetter('opinion', facts, 'en').subject).toBe('Escale: a working day, no round table');
  });

  it.each(SAY_NO_KINDS)('never shout nor judge (%s)', (kind) => {
    for (const locale of ['fr', 'en'] as const) expect(sayNoLetter(kind, facts, locale).text).not.toMatch(/!|persona|profil|vendor|prestataire de votre/);
  });
});
