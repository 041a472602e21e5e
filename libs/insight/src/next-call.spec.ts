import { describe, expect, it } from '@jest/globals';
import { DEFAULT_IDEAL_USER } from '#contracts/ideal-user.js';
import { AttributeSpace, type Attributes } from './attribute-space.js';
import { learnRates, type LearntCall } from './learned-rates.js';
import { type CallableTarget, callValue, type CampaignKnowledge } from './next-call.js';
import { randomFrom } from './random.js';
import { tallySegments } from './segment-tallies.js';

const { criteria } = DEFAULT_IDEAL_USER;
const list: Attributes[] = ['Musée', 'Université', 'Port', 'Musée', 'Université', 'Port'].flatMap((kind) => [{ kind, territory: '29' }, { kind, territory: '35' }]);
const space = new AttributeSpace(list, ['kind', 'territory']);

/** What a campaign knows after these organisations were called to the end. */
function knowing(...segments: { attributes: Attributes; tried: number; reached: number; interested: number }[]): CampaignKnowledge {
  const calls = segments.flatMap(({ attributes, tried, reached, interested }) => Array.from({ length: tried }, (_, i): LearntCall =>
    ({ attributes, attempt: 1, hour: 10, byPhone: true, reached: i < reached, interested: i < interested })));
  return { rates: learnRates(calls, space), tallies: tallySegments(segments, space.attributes) };
}
const learned = knowing(
  { attributes: { kind: 'Musée', territory: '35' }, tried: 17, reached: 12, interested: 5 },
  { attributes: { kind: 'Université', territory: '35' }, tried: 26, reached: 15, interested: 1 },
  { attributes: { territory: '29' }, tried: 52, reached: 29, interested: 7 },
);
const untouched = knowing();

const aTarget = (part: Partial<CallableTarget> = {}): CallableTarget => ({ attributes: {}, portrait: {}, attempts: 0, hour: 10, referredBy: null, ...part });
const valueOf = (part: Partial<CallableTarget>) => callValue(aTarget(part), learned, criteria).value;
const whyOf = (part: Partial<CallableTarget>, knowledge = learned) => callValue(aTarget(part), knowledge, criteria).why;

describe('the value of a call', () => {
  it('is chance to reach × chance of interest × fit', () => {
    const call = callValue(aTarget({ portrait: { suffers: 'yes' } }), learned, criteria);
    expect(call.value).toBeCloseTo(call.reach * call.interest * call.fit, 12);
    expect(call.drawn).toBe(call.value);
  });

  it('puts museums before ports, not called yet, before universities', () => {
    const [museum, port, university] = ['Musée', 'Port', 'Université'].map((kind) => valueOf({ attributes: { kind } }));
    expect(museum).toBeGreaterThan(port!);
    expect(port).toBeGreaterThan(university!);
  });

  it('does not punish an attribute that is not filled in', () => {
    expect(valueOf({ attributes: { kind: null, territory: undefined } })).toBe(valueOf({ attributes: {} }));
  });

  it('puts a good portrait before an unknown one, and that before a bad one', () => {
    const [good, bad] = (['yes', 'no'] as const).map((suffers) => valueOf({ portrait: { suffers } }));
    expect(good).toBeGreaterThan(valueOf({}));
    expect(bad).toBeLessThan(valueOf({}));
  });

  it('is ordered by the truths drawn, the same for the same seed', () => {
    const drawn = (seed: number) => callValue(aTarget({ attributes: { kind: 'Port' } }), { ...learned, truths: learned.rates.draw(randomFrom('campaign', seed)) }, criteria);
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1).drawn).not.toBe(drawn(2).drawn);
    expect(drawn(1).value).toBe(drawn(2).value);
  });
});

describe('why this one now', () => {
  it('is who named it', () => {
    expect(whyOf({ referredBy: 'Agence de l’eau', attributes: { kind: 'Musée' } })).toEqual({ code: 'referred_by', params: { name: 'Agence de l’eau' } });
  });

  it('is its segment, against all the others', () => {
    expect(whyOf({ attributes: { territory: '35', kind: 'Musée' } })).toEqual({
      code: 'segment_does_better',
      params: { attribute: 'kind', value: 'Musée', interested: 5, tried: 17, restInterested: 8, restTried: 78 },
    });
  });

  it('is not a segment with a single interested', () => {
    const thin = knowing({ attributes: { kind: 'Port' }, tried: 6, reached: 6, interested: 1 }, { attributes: {}, tried: 34, reached: 14, interested: 1 });
    expect(whyOf({ attributes: { kind: 'Port' } }, thin).code).toBe('never_called');
  });

  it('is its portrait, when that says more than its segment', () => {
    const portrait = { suffers: 'yes', digitised: 'yes' } as const;
    expect(whyOf({ portrait })).toEqual({ code: 'fits_portrait', params: { met: 2, of: 3 } });
    expect(whyOf({ portrait, attributes: { kind: 'Musée' } }).code).toBe('segment_does_better');
  });

  it('is that little is known of its like', () => {
    expect(whyOf({ attributes: { kind: 'Port', territory: '35' } }, knowing(
      { attributes: { kind: 'Port', territory: '35' }, tried: 1, reached: 1, interested: 0 }, { attributes: { kind: 'Musée', territory: '35' }, tried: 30, reached: 20, interested: 2 },
    ))).toEqual({ code: 'little_known', params: { attribute: 'kind', value: 'Port', tried: 1 } });
  });

  it('is that nobody was called yet, or not this one, or not with success', () => {
    expect(whyOf({}, untouched)).toEqual({ code: 'first_in_list', params: {} });
    expect(whyOf({})).toEqual({ code: 'never_called', params: {} });
    expect(whyOf({ attempts: 2 })).toEqual({ code: 'try_again', params: { attempts: 2 } });
  });
});
