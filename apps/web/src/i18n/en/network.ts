import type fr from '../fr/network.js';
import type { Shape } from '../shape.js';

const texts: Shape<typeof fr> = {
  title: 'Who else to call',
  intro: 'Ask in every call. Who recommends whom is kept, and what comes of it is credited to them.',
  none: 'Nobody has recommended anybody in this campaign yet.',
  yield: 'Recommended: {{referred}}. The others: {{other}}.', outOf: '{{part}} interested of {{whole}} ({{rate}})', noneYet: 'no call over',
  caption: 'Who recommended, and what came of it', referrer: 'Recommended by', named: 'Recommended', called: 'Called', reached: 'Reached', interested: 'Interested', firstUsers: 'First uses',
  stakeholders: 'Networks and possible opponents',
  stakeholdersCaption: 'Networks and possible opponents, those least advanced first',
  stakeholdersIntro: 'To be met early, humbly, with a very concrete proposal. They have their own script and count neither in the funnel, nor in the rates, nor in the forecast.',
  noStakeholder: 'None on the list. Add those who can help or stop you: during a call, tick “network or possible opponent”, or change a target from the list or from its page.',
  organisation: 'Organisation', stage: 'Stage', last: 'Last call', next: 'Next step', never: 'not yet', nothingPlanned: 'nothing planned',
};
export default texts;
