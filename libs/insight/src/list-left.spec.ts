import { describe, expect, it } from '@jest/globals';
import { AttributeSpace, type Attributes } from './attribute-space.js';
import { interestOfListLeft, type AlikeOnList } from './list-left.js';
import { betaMean, betaPosterior, type BetaShape } from './rates.js';

const organisations = (count: number, attributes: Attributes, what: { interested?: number; left?: boolean } = {}): AlikeOnList[] =>
  Array.from({ length: count }, (_, i) => ({ attributes, tried: what.left ? 0 : 1, interested: !what.left && i < (what.interested ?? 0) ? 1 : 0, left: what.left ? 1 : 0 }));
const sum = (list: AlikeOnList[], of: 'tried' | 'interested') => list.reduce((total, each) => total + each[of], 0);
const believed = (list: AlikeOnList[]) =>
  interestOfListLeft(list, new AttributeSpace(list.map(({ attributes }) => attributes), ['kind']), betaPosterior(sum(list, 'interested'), sum(list, 'tried')));

/** Standard deviation as a share of the mean. */
const doubt = ({ alpha, beta }: BetaShape): number => Math.sqrt(beta / (alpha * (alpha + beta + 1)));

describe('interest among those still to call', () => {
  it('is the campaign’s own belief where nothing tells organisations apart', () => {
    const shape = believed([...organisations(200, {}, { interested: 20 }), ...organisations(100, {}, { left: true })]);
    const campaign = betaPosterior(20, 200);
    expect(betaMean(shape)).toBeCloseTo(betaMean(campaign), 10);
    expect(shape.alpha).toBeCloseTo(campaign.alpha, 6);
  });

  it('is the campaign’s own belief before the first trial and after the last', () => {
    expect(believed(organisations(50, {}, { left: true }))).toEqual({ alpha: 1, beta: 9 });
    expect(believed(organisations(50, {}, { interested: 5 }))).toEqual(betaPosterior(5, 50));
  });

  it('is lower when the good ones were called first, and less sure', () => {
    const list = [...organisations(40, { kind: 'Musée' }, { interested: 18 }), ...organisations(40, { kind: 'Port' }, { interested: 2 }), ...organisations(100, { kind: 'Port' }, { left: true })];
    const shape = believed(list);
    expect(betaMean(betaPosterior(20, 80))).toBeCloseTo(0.233, 3);
    expect(betaMean(shape)).toBeLessThan(0.13);
    expect(betaMean(shape)).toBeGreaterThan(0.04);
    expect(doubt(shape)).toBeGreaterThan(1.2 * doubt(betaPosterior(20, 80)));
  });

  it('says the same when asked twice', () => {
    const list = [...organisations(10, { kind: 'Musée' }, { interested: 4 }), ...organisations(10, { kind: 'Port' }), ...organisations(10, { kind: 'Port' }, { left: true })];
    expect(believed(list)).toEqual(believed(list));
  });
});
