import { describe, expect, it } from '@jest/globals';
import { DEFAULT_IDEAL_USER } from '#contracts/ideal-user.js';
import { guessOf, proposeWeights, type AnswerCounts, type CriterionEvidence } from './portrait-proposal.js';
import { randomFrom } from './random.js';

const { criteria } = DEFAULT_IDEAL_USER;
const counts = (yes: number, no: number, partly = 0): AnswerCounts => ({ yes, partly, no });
const evidence = (users: AnswerCounts, others: AnswerCounts): CriterionEvidence => ({ users, others });

describe('weights proposed from who became a user', () => {
  it('proposes nothing under five users and ten others of whom the answer is known', () => {
    const [few, lonely, silent] = proposeWeights(criteria, { suffers: evidence(counts(4, 0), counts(2, 50)), digitised: evidence(counts(8, 0), counts(2, 7)) });
    expect([few!, lonely!, silent!].map(({ verdict, proposed, probability }) => [verdict, proposed, probability])).toEqual(Array(3).fill(['too_early', null, null]));
    expect(silent).toMatchObject({ users: counts(0, 0), others: counts(0, 0) });
  });

  it('counts more what users have and others have not, less what tells nobody apart', () => {
    const [suffers, digitised, easy] = proposeWeights(criteria, {
      suffers: evidence(counts(11, 1), counts(20, 60)), digitised: evidence(counts(6, 6), counts(40, 40)), easy_to_reach: evidence(counts(9, 3), counts(40, 40)),
    });
    expect(suffers).toMatchObject({ verdict: 'heavier', proposed: 2.5 });
    expect(digitised).toMatchObject({ verdict: 'lighter', proposed: 0.5 });
    expect(easy).toMatchObject({ verdict: 'keeps', proposed: null });
  });

  it('takes "partly" for half a yes and half a no', () => {
    const halves = (partly: AnswerCounts) => proposeWeights(criteria, { suffers: evidence(partly, counts(10, 40)) })[0]!.probability;
    expect(halves(counts(4, 0, 4))).toBe(halves(counts(6, 2)));
  });

  it('does not run away: what was accepted is not taken for a guess, and the same users are not counted twice', () => {
    const facts = { suffers: evidence(counts(11, 1), counts(20, 60)) };
    const [first] = proposeWeights(criteria, facts);
    const accepted = [{ criterion: 'suffers', fromWeight: 1, toWeight: first!.proposed! }];
    const [again] = proposeWeights(criteria.map((each) => (each.key === 'suffers' ? { ...each, weight: first!.proposed! } : each)), facts, accepted);
    expect(again).toMatchObject({ verdict: 'keeps', proposed: null });
  });

  it('goes back to the last weight put by hand', () => {
    const accepted = [{ criterion: 'a', fromWeight: 2, toWeight: 3 }, { criterion: 'b', fromWeight: 9, toWeight: 2 }, { criterion: 'a', fromWeight: 1, toWeight: 2 }];
    expect(guessOf('a', 3, accepted)).toBe(1);
    // Somebody typed 4 since: that is the guess.
    expect(guessOf('a', 4, accepted)).toBe(4);
    expect(guessOf('a', 2, accepted)).toBe(1);
  });

  it('never proposes nought, nor more than five times the usual', () => {
    const [against, strongly] = proposeWeights(criteria, { suffers: evidence(counts(0, 200), counts(800, 10)), digitised: evidence(counts(900, 1), counts(1, 900)) });
    expect(against).toMatchObject({ verdict: 'lighter', proposed: 0.5 });
    expect(strongly).toMatchObject({ verdict: 'heavier', proposed: 5 });
  });

  it('keeps to the team’s own scale', () => {
    const scaled = criteria.map((each) => ({ ...each, weight: 10 }));
    expect(proposeWeights(scaled, { suffers: evidence(counts(11, 1), counts(20, 60)) })[0]).toMatchObject({ verdict: 'heavier', proposed: 22.5 });
  });

  it('proposes the wrong way in few of 200 campaigns whose users hold the guess', () => {
    let wrong = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = randomFrom('portrait', seed);
      // Odds of a yes thrice those among others, as guessed.
      const draw = (times: number, rate: number): AnswerCounts => {
        const yes = Array.from({ length: times }, () => random.uniform()).filter((each) => each < rate).length;
        return counts(yes, times - yes);
      };
      const [proposal] = proposeWeights(criteria, { suffers: evidence(draw(10, 0.5), draw(90, 0.25)) });
      if (proposal!.verdict !== 'keeps') wrong++;
    }
    expect(wrong / 200).toBeLessThan(0.2);
  });
});
