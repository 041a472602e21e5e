import { describe, expect, it } from '@jest/globals';
import { FOLLOW_UP_KINDS } from '../vocabulary.js';
import type { Why } from '../why.js';
import { whyInWords } from './why.js';

const paris = { dueAt: '2026-11-23T09:30:00.000Z', timeZone: 'Europe/Paris' };

describe('why this one now, in words', () => {
  it.each<[Why, string, string]>([
    [{ code: 'promised_call_back', params: { ...paris, contact: 'Anne Le Gall' } },
      'Rappel promis à Anne Le Gall pour lundi 23 novembre à 10\u00A0h\u00A030.', 'Call back promised to Anne Le Gall for Monday 23 November at 10:30.'],
    [{ code: 'promised_call_back', params: { dueAt: '2026-11-23T13:00:00.000Z', timeZone: 'Europe/Paris', contact: null } },
      'Rappel promis pour lundi 23 novembre à 14\u00A0h.', 'Call back promised for Monday 23 November at 14:00.'],
    [{ code: 'due_follow_up', params: { ...paris, kind: 'not_now' } },
      'Avait demandé à être rappelée plus tard, à partir du lundi 23 novembre.', 'Asked to be called later, from Monday 23 November.'],
    [{ code: 'referred_by', params: { name: 'Agence de l’eau Loire-Bretagne' } },
      'Recommandée par Agence de l’eau Loire-Bretagne.', 'Referred by Agence de l’eau Loire-Bretagne.'],
    [{ code: 'segment_does_better', params: { attribute: 'kind', value: 'Musée', interested: 5, tried: 17, restInterested: 1, restTried: 26 } },
      'Musée\u00A0: 5 intéressées sur 17, contre 1 sur 26 ailleurs.', 'Musée: 5 interested of 17, against 1 of 26 elsewhere.'],
    [{ code: 'segment_does_better', params: { attribute: 'source', value: 'referral', interested: 2, tried: 3, restInterested: 1, restTried: 26 } },
      'Recommandées\u00A0: 2 intéressées sur 3, contre 1 sur 26 ailleurs.', 'Referred: 2 interested of 3, against 1 of 26 elsewhere.'],
    [{ code: 'segment_does_better', params: { attribute: 'territory', value: '67', interested: 2, tried: 2, restInterested: 1, restTried: 9 } },
      'Département 67\u00A0: 2 intéressées sur 2, contre 1 sur 9 ailleurs.', 'Department 67: 2 interested of 2, against 1 of 9 elsewhere.'],
    [{ code: 'segment_does_better', params: { attribute: 'Tutelle', value: 'Culture', interested: 2, tried: 5, restInterested: 1, restTried: 9 } },
      'Tutelle Culture\u00A0: 2 intéressées sur 5, contre 1 sur 9 ailleurs.', 'Tutelle Culture: 2 interested of 5, against 1 of 9 elsewhere.'],
    [{ code: 'little_known', params: { attribute: 'kind', value: 'Port', tried: 0 } },
      'Pour en savoir plus\u00A0: Port, encore aucune appelée jusqu’au bout.', 'To learn more: Port, none called to the end so far.'],
    [{ code: 'little_known', params: { attribute: 'territory', value: '67', tried: 2 } },
      'Pour en savoir plus\u00A0: Département 67, 2 seules appelées jusqu’au bout.', 'To learn more: Department 67, only 2 called to the end so far.'],
    [{ code: 'little_known', params: { attribute: 'size', value: 'petite', tried: 1 } },
      'Pour en savoir plus\u00A0: Taille petite, 1 seule appelée jusqu’au bout.', 'To learn more: Size petite, only 1 called to the end so far.'],
    [{ code: 'fits_portrait', params: { met: 1, of: 3 } }, 'Ressemble au bon utilisateur\u00A0: 1 critère sur 3.', 'Looks like the good user: 1 of 3 criteria.'],
    [{ code: 'try_again', params: { attempts: 2 } }, 'Pas encore jointe, après 2 essais.', 'Not reached yet, after 2 tries.'],
    [{ code: 'try_again', params: { attempts: 1 } }, 'Pas encore jointe, après 1 essai.', 'Not reached yet, after 1 try.'],
    [{ code: 'never_called', params: {} }, 'Jamais appelée.', 'Never called.'],
    [{ code: 'first_in_list', params: {} },
      'Première de la liste\u00A0: aucun appel n’a encore montré qui répond le mieux.', 'First of the list: no call has shown yet who answers best.'],
  ])('%j', (why, french, english) => {
    expect(whyInWords(why, 'fr')).toBe(french);
    expect(whyInWords(why, 'en')).toBe(english);
  });

  it('tells the moment in the target’s own time', () => {
    const why: Why = { code: 'promised_call_back', params: { dueAt: '2026-11-23T09:30:00.000Z', timeZone: 'Indian/Reunion', contact: null } };
    expect(whyInWords(why, 'fr')).toBe('Rappel promis pour lundi 23 novembre à 13\u00A0h\u00A030.');
  });

  it.each(FOLLOW_UP_KINDS)('has a whole sentence for a due %s', (kind) => {
    const why: Why = { code: 'due_follow_up', params: { kind, ...paris } };
    expect(whyInWords(why, 'fr')).toMatch(/^[A-Z].* lundi 23 novembre( à 10\u00A0h\u00A030)?\.$/);
    expect(whyInWords(why, 'en')).toMatch(/^[A-Z].* Monday 23 November( at 10:30)?\.$/);
  });
});
