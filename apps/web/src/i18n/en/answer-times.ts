import type fr from '../fr/answer-times.js';
import type { Shape } from '../shape.js';

const texts: Shape<typeof fr> = {
  title: 'When people answer',
  intro: 'Calls by phone up to the first conversation, at the time of whoever is called. Differences are drawn back to the campaign’s average as long as few calls show them.',
  tooEarly_one: 'Too early to say: {{count}} call of the {{needed}} it takes.', tooEarly_other: 'Too early to say: {{count}} calls of the {{needed}} it takes.',
  tooEarlyEach: 'Too early to say: it takes ten calls at two moments at least.',
  alike: 'No hour and no day stands out: call when you can.',
  bandClear: 'People answer better {{band}}: {{answered}} times of {{dials}}, against {{restAnswered}} of {{restDials}} at other hours (chance {{chance}}).',
  bandLeaning: 'It leans towards {{band}}: {{answered}} times of {{dials}}, against {{restAnswered}} of {{restDials}} at other hours (chance {{chance}}).',
  weekdayClear: 'People answer better {{weekday}}: {{answered}} times of {{dials}}, against {{restAnswered}} of {{restDials}} on other days (chance {{chance}}).',
  weekdayLeaning: 'It leans towards {{weekday}}: {{answered}} times of {{dials}}, against {{restAnswered}} of {{restDials}} on other days (chance {{chance}}).',
  caption: 'Answers by day and hour: conversations of calls, and the chance expected',
  seeTable: 'See the table',
  day: 'Day', allDay: 'Whole day', allWeek: 'Every day',
  cell: '{{answered}} of {{dials}}', expected: 'expected {{chance}}', noCall: 'no call',
  rule: 'Nothing is said under {{needed}} calls in all or 10 at one moment. “Leans” from a chance of 80% on, “better” from 95%.',
  now: 'At this hour people answer {{answered}} times of {{dials}} (expected: {{chance}}).',
  nowBest: 'A good hour: people answer {{answered}} times of {{dials}} (expected: {{chance}}).',
  nowTooEarly_one: 'A good hour to call? Too early to say ({{count}} call of {{needed}}).', nowTooEarly_other: 'A good hour to call? Too early to say ({{count}} calls of {{needed}}).',
  bands: { before_10: 'before 10:00', '10_to_12': 'from 10:00 to 12:00', '12_to_14': 'from 12:00 to 14:00', '14_to_16': 'from 14:00 to 16:00', from_16: 'after 16:00' },
  weekdays: { monday: 'on Mondays', tuesday: 'on Tuesdays', wednesday: 'on Wednesdays', thursday: 'on Thursdays', friday: 'on Fridays', saturday: 'on Saturdays', sunday: 'on Sundays' },
};
export default texts;
