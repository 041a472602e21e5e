import { describe, expect, it } from '@jest/globals';
import { AttributeSpace, type Attributes } from './attribute-space.js';
import { HALF_LIFE, learnRates, type LearntCall } from './learned-rates.js';
import { randomFrom } from './random.js';

const kinds = ['Musée', 'Port', 'Université'];
const list: Attributes[] = Array.from({ length: 60 }, (_, i) => ({ kind: kinds[i % 3], size: i % 2 === 0 ? 'small' : 'large', source: i % 10 === 0 ? 'referral' : 'list' }));
const space = new AttributeSpace(list, ['kind', 'size', 'source']);
const moment = { attempt: 1, hour: 10 };

const aCall = (part: Partial<LearntCall>): LearntCall =>
  ({ attributes: { kind: 'Port' }, ...moment, byPhone: true, reached: true, interested: false, ...part });
const calls = (count: number, part: Partial<LearntCall>) => Array.from({ length: count }, () => aCall(part));
/** As many calls, of which so many were reached, of which so many were interested. */
const some = (count: number, reached: number, interested: number, part: Partial<LearntCall>) => [
  ...calls(interested, { ...part, interested: true }), ...calls(reached - interested, part), ...calls(count - reached, { ...part, reached: false }),
];
const interestOf = (known: LearntCall[], attributes: Attributes) => learnRates(known, space).chances(attributes, moment).interest;

describe('the rates learnt from a campaign', () => {
  it('start at one in ten of those reached, before any call, and at twice the odds for a referral', () => {
    const rates = learnRates([], space);
    expect(rates.chances({ kind: 'Port' }, moment)).toEqual({ reach: expect.closeTo(0.5, 12), interest: expect.closeTo(0.1, 12) });
    expect(rates.chances({ kind: 'Port', source: 'referral' }, moment).interest).toBeCloseTo(2 / 11, 12);
  });

  it('tell segments apart, with shrinkage to the campaign', () => {
    const known = [...some(20, 20, 8, { attributes: { kind: 'Musée' } }), ...some(20, 20, 1, { attributes: { kind: 'Port' } })];
    expect(interestOf(known, { kind: 'Musée' })).toBeGreaterThan(3 * interestOf(known, { kind: 'Port' }));
    expect(interestOf(known, { kind: 'Musée' })).toBeLessThan(0.4);
    expect(interestOf([...some(30, 30, 3, { attributes: {} }), aCall({ interested: true })], { kind: 'Port' })).toBeLessThan(0.25);
  });

  it('find two traits that mean something only together', () => {
    const of = (kind: string, size: string) => ({ attributes: { kind, size } });
    const known = [
      ...some(15, 15, 8, of('Musée', 'small')), ...some(20, 20, 1, of('Musée', 'large')),
      ...some(20, 20, 1, of('Port', 'small')), ...some(20, 20, 1, of('Port', 'large')),
    ];
    const both = interestOf(known, { kind: 'Musée', size: 'small' });
    expect(both).toBeGreaterThan(0.3);
    for (const [kind, size] of [['Musée', 'large'], ['Port', 'small'], ['Port', 'large']] as const) expect(interestOf(known, { kind, size })).toBeLessThan(both / 2);
  });

  it('know who picks up, at which attempt and hour', () => {
    const known = [...some(40, 36, 0, { attributes: { size: 'small' }, hour: 10 }), ...some(40, 8, 0, { attributes: { size: 'large' }, hour: 10 }),
      ...some(40, 4, 0, { attributes: { size: 'small' }, attempt: 3, hour: 14 })];
    const rates = learnRates(known, space);
    const reach = (size: string, attempt: number, hour: number) => rates.chances({ size }, { attempt, hour }).reach;
    expect(reach('small', 1, 10)).toBeGreaterThan(reach('large', 1, 10));
    expect(reach('small', 1, 10)).toBeGreaterThan(reach('small', 3, 14));
    expect(reach('small', 1, 10)).toBeGreaterThan(reach('small', 1, 14));
  });

  it('forget: what was true is outweighed by what has become true', () => {
    const once = some(40, 40, 20, { attributes: { kind: 'Musée' } });
    const since = some(HALF_LIFE, HALF_LIFE, 12, { attributes: { kind: 'Port' } });
    const now = some(20, 20, 0, { attributes: { kind: 'Musée' } });
    expect(interestOf([...once, ...since, ...now], { kind: 'Musée' })).toBeLessThan(interestOf([...now, ...since, ...once], { kind: 'Musée' }) / 1.5);
  });

  it('do not take a mail answered for a phone picked up', () => {
    const byMail = learnRates(calls(30, { byPhone: false }), space).chances({ kind: 'Port' }, moment);
    expect(byMail.reach).toBeCloseTo(0.5, 12);
    expect(byMail.interest).toBeLessThan(0.1);
  });

  it('are explored by draws that repeat under a seed and settle with evidence', () => {
    const interests = (known: LearntCall[]) => {
      const rates = learnRates(known, space);
      return Array.from({ length: 300 }, (_, i) => rates.chances({ kind: 'Port', size: 'small' }, moment, rates.draw(randomFrom('campaign', i))[0]).interest);
    };
    const spread = (values: number[]) => { const sorted = [...values].sort((a, b) => a - b); return Math.log(sorted[270]! / sorted[30]!); };
    const [little, much] = [interests([]), interests(some(300, 300, 30, { attributes: { kind: 'Port', size: 'small' } }))];
    expect(spread(much)).toBeLessThan(spread(little) / 2);
    expect(interests([])).toEqual(little);
  });
});
