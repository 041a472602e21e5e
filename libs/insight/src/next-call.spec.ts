import { describe, expect, it } from '@jest/globals';
import { DEFAULT_IDEAL_USER } from '#contracts/ideal-user.js';
import { learnRates } from './learned-rates.js';
import { type CallableTarget, callValue } from './next-call.js';

const { criteria } = DEFAULT_IDEAL_USER;
const learned = learnRates([
  { attribute: 'kind', value: 'Musée', tried: 17, reached: 12, interested: 5 },
  { attribute: 'kind', value: 'Université', tried: 26, reached: 15, interested: 1 },
  { attribute: 'territory', value: 'Bretagne', tried: 12, reached: 9, interested: 1 },
], { tried: 95, reached: 56, interested: 13 });
const untouched = learnRates([], { tried: 0, reached: 0, interested: 0 });

const aTarget = (part: Partial<CallableTarget> = {}): CallableTarget =>
  ({ attributes: { kind: 'Port' }, portrait: {}, attempts: 0, due: null, referredBy: null, ...part });
const valueOf = (part: Partial<CallableTarget>) => callValue(aTarget(part), learned, criteria).value;
const whyOf = (part: Partial<CallableTarget>, rates = learned) => callValue(aTarget(part), rates, criteria).why;
const due = { dueAt: '2026-11-23T09:30:00.000Z', timeZone: 'Europe/Paris', contact: 'Anne Le Gall' };

describe('the value of a call', () => {
  it('is the campaign’s own rate for a target that nothing distinguishes', () => {
    const call = callValue(aTarget(), learned, criteria);
    expect(call.reach).toBeCloseTo(57 / 97, 12);
    expect(call.interest).toBeCloseTo(14 / 66, 12);
    expect(call.value).toBeCloseTo((57 / 97) * (14 / 66) * 0.5, 12);
  });

  it('puts museums before ports before universities, as the calls have shown', () => {
    const [museum, port, university] = ['Musée', 'Port', 'Université'].map((kind) => valueOf({ attributes: { kind } }));
    expect(museum).toBeGreaterThan(port!);
    expect(port).toBeGreaterThan(university!);
  });

  it('puts those who pick up before those who do not, at equal interest', () => {
    const rates = learnRates([
      { attribute: 'size', value: 'small', tried: 40, reached: 36, interested: 4 },
      { attribute: 'size', value: 'large', tried: 40, reached: 9, interested: 1 },
    ], { tried: 80, reached: 45, interested: 5 });
    const [small, large] = ['small', 'large'].map((size) => callValue(aTarget({ attributes: { size } }), rates, criteria));
    expect(small!.interest).toBeCloseTo(large!.interest, 1);
    expect(small!.reach).toBeCloseTo((36 + 10 * (46 / 82)) / 50, 12);
    expect(small!.value).toBeGreaterThan(2 * large!.value);
  });

  it('does not punish an attribute that is not filled in', () => {
    expect(valueOf({ attributes: { kind: null, territory: undefined } })).toBe(valueOf({ attributes: {} }));
  });

  it('puts a referral before its like', () => {
    expect(valueOf({ attributes: { kind: 'Port', source: 'referral' } })).toBeGreaterThan(1.5 * valueOf({}));
  });

  it('puts a good portrait before an unknown one, and that before a bad one', () => {
    const [good, bad] = (['yes', 'no'] as const).map((suffers) => valueOf({ portrait: { suffers } }));
    expect(good).toBeGreaterThan(valueOf({}));
    expect(bad).toBeLessThan(valueOf({}));
  });

  it('adds up what several attributes say', () => {
    const both = valueOf({ attributes: { kind: 'Musée', source: 'referral' } });
    expect(both).toBeGreaterThan(valueOf({ attributes: { kind: 'Musée' } }));
    expect(both).toBeLessThan(1);
  });
});

describe('why this one now', () => {
  it('is the promise, before everything else', () => {
    expect(whyOf({ due: { ...due, kind: 'call_back' }, referredBy: 'Agence de l’eau', attributes: { kind: 'Musée' } }))
      .toEqual({ code: 'promised_call_back', params: due });
  });

  it('is the follow-up that is due', () => {
    expect(whyOf({ due: { ...due, kind: 'not_now' }, referredBy: 'Agence de l’eau' }))
      .toEqual({ code: 'due_follow_up', params: { kind: 'not_now', dueAt: due.dueAt, timeZone: 'Europe/Paris' } });
  });

  it('is not that a retry is due: retries are ordered by their value', () => {
    expect(whyOf({ due: { ...due, kind: 'retry' }, attempts: 2 })).toEqual({ code: 'try_again', params: { attempts: 2 } });
  });

  it('is who named it', () => {
    expect(whyOf({ referredBy: 'Agence de l’eau', attributes: { kind: 'Musée', source: 'referral' } }))
      .toEqual({ code: 'referred_by', params: { name: 'Agence de l’eau' } });
  });

  it('is its segment, against all the others', () => {
    expect(whyOf({ attributes: { territory: 'Bretagne', kind: 'Musée' } })).toEqual({
      code: 'segment_does_better',
      params: { attribute: 'kind', value: 'Musée', interested: 5, tried: 17, restInterested: 8, restTried: 78 },
    });
  });

  it('is not a segment with a single interested', () => {
    const thin = learnRates([{ attribute: 'kind', value: 'Port', tried: 1, reached: 1, interested: 1 }], { tried: 40, reached: 20, interested: 2 });
    expect(whyOf({}, thin).code).toBe('never_called');
  });

  it('is its portrait, when that says more than its segment', () => {
    const portrait = { suffers: 'yes', digitised: 'yes' } as const;
    expect(whyOf({ portrait })).toEqual({ code: 'fits_portrait', params: { met: 2, of: 3 } });
    expect(whyOf({ portrait, attributes: { kind: 'Musée' } }).code).toBe('segment_does_better');
    const slightly = learnRates([{ attribute: 'kind', value: 'Port', tried: 20, reached: 12, interested: 4 }], { tried: 95, reached: 56, interested: 13 });
    expect(whyOf({}, slightly).code).toBe('segment_does_better');
    expect(whyOf({ portrait: { ...portrait, easy_to_reach: 'yes' } }, slightly).code).toBe('fits_portrait');
  });

  it('is that nobody was called yet, or not this one', () => {
    expect(whyOf({}, untouched)).toEqual({ code: 'first_in_list', params: {} });
    expect(whyOf({})).toEqual({ code: 'never_called', params: {} });
  });
});
