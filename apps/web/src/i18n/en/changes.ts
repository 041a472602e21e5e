import type fr from '../fr/changes.js';
import type { Shape } from '../shape.js';

const texts: Shape<typeof fr> = {
  title: 'One thing at a time',
  intro: 'Change a single thing a week, and note which: else nobody will know what made the difference.',
  nothingLearnt_one: '{{count}} call with the same script, and nothing learnt: no new need, objection, answer or interest. Change one thing before the next ones.',
  nothingLearnt_other: '{{count}} calls with the same script, and nothing learnt: no new need, objection, answer or interest. Change one thing before the next ones.',
  question: 'What did you change since last week?', choose: 'Choose',
  note: 'In one sentence', noteHelp: 'Told in the team’s report. No person’s name.',
  save: 'Note it', saveAgain: 'Note it differently', saved: 'Noted for this week.',
  caption: 'What was changed, week by week', week: 'Week', weekNumber: 'Week {{number}}', what: 'Changed', before: 'Interested before', since: 'Since', verdictTitle: 'What can be said',
  outOf: '{{part}} of {{whole}}', nobody: 'no call over',
  verdict: {
    too_early: 'Too early: it takes 10 calls over on either side, and a clear difference.',
    better: '{{chance}} chance that it is better.', worse: '{{chance}} chance that it is worse.',
  },
};
export default texts;
