import type fr from '../fr/wave.js';
import type { Shape } from '../shape.js';

const texts: Shape<typeof fr> = {
  title: 'Whom to invite now',
  intro: 'The rebels first. The marsh then, once nothing can disappoint it any more. An influential loyalist last.',
  caption: 'The three waves, and what each waits for',
  wave: 'Wave', from: 'Age of the product', needs: 'What it takes', state: 'Where we are',
  waves: { rebels: 'Mostly rebels', marsh: 'Mostly the marsh', influencer: 'The marsh and one influential loyalist' },
  fromMonth_zero: 'from the launch on', fromMonth_one: '{{count}} month or more', fromMonth_other: '{{count}} months or more',
  noNeed: 'nothing: to try it at once is enough', allNeeds: 'the three points below', sameNeeds: 'the same',
  now: 'now', past: 'past', inMonths_one: 'in {{count}} month', inMonths_other: 'in {{count}} months',
  waits_one: '{{count}} point is missing', waits_other: '{{count}} points are missing',
  age: 'The product is {{count}} months old.', ageNone: 'The product is less than a month old.', ageUnknown: 'Without a launch date in the past, it counts as on the first day.',
  prerequisites: 'What it takes before the marsh is invited',
  prerequisite: { users_to_quote: 'Users to quote', stable_main_functions: 'Stable main functions', first_recognition: 'A first official recognition' },
  users_zero: 'nobody uses it yet', users_one: '{{count}} organisation uses it', users_other: '{{count}} organisations use it',
  todayWarns: 'The product is {{age}} months old. Before the marsh is called, this is missing: {{lacking}}.', todaySoon: 'In a month the marsh may come. Still missing: {{lacking}}.',
  check: 'Say what is there',
};
export default texts;
