import type fr from '../fr/personas.js';
import type { Shape } from '../shape.js';

const texts: Shape<typeof fr> = {
  guard: {
    title: 'Base-rate guard',
    intro: 'Of 10 people met, about 1 is a rebel, 8 are of the marsh, 1 is a loyalist. Seeing many more rebels often means reading them into everyone.',
    early_one: '{{count}} person has a likely type. The guard speaks from {{from}} on.',
    early_other: '{{count}} people have a likely type. The guard speaks from {{from}} on.',
    fine_one: 'Nothing unusual about {{count}} person.', fine_other: 'Nothing unusual about {{count}} people.',
    warns_one: 'With {{count}} person, these counts are far from the usual shares: chance alone would give them less than once in 100. Read the ticked facts again before deciding.',
    warns_other: 'With {{count}} people, these counts are far from the usual shares: chance alone would give them less than once in 100. Read the ticked facts again before deciding.',
    caption: 'Likely types seen and expected', type: 'Type', seen: 'Seen', expected: 'Expected',
  },
  weights: {
    title: 'Weights of the facts',
    intro: 'Of 100 people of this type, how many say it. A fact weighs by the difference between columns: three equal numbers say nothing. From 1 to 99.',
    caption: 'What each fact heard weighs, of 100 people of each type', signal: 'Fact heard',
    cell: '{{signal}}, {{type}}', signals: 'Weights of the facts', documented: 'Documented: {{numbers}}',
    isDefault: 'These are the documented numbers.', edited: 'At least one number is the team’s.',
    reset: 'Go back to the documented numbers', resetDone: 'The documented numbers are back.',
    tempered: 'Two facts count whole, each further one two thirds: whoever says one often says the other. Nothing is shown above 95%. Without contact for 12 months, facts expire.',
  },
  reread: {
    title: 'Reading twice',
    intro: 'Somebody reads the note of a call they did not make and ticks what it says, without seeing what was ticked. How far the two agree says what a type is worth here.',
    none: 'No conversation to read. It takes notes, of calls made by somebody else.',
    waiting_one: '{{count}} conversation to read', waiting_other: '{{count}} conversations to read',
    start: 'Read a conversation', stop: 'Stop here',
    note: 'Note of the call', evidence: 'Evidence noted', needs: 'Needs', objections: 'Objections', heard: 'What the note says', save: 'Save, then the next', saveNone: 'None of these, the next', saved: 'Reading saved.',
  },
  agreement: {
    title: 'Agreement of two people',
    none: 'Nothing was read twice yet.',
    too_early_one: '{{count}} conversation read twice: too early to say. It takes 10, and different types.',
    too_early_other: '{{count}} conversations read twice: too early to say. It takes 10, and different types.',
    good: 'Of {{count}} conversations, the same type {{same}} times. Two people read the same: the types can be used.',
    fair: 'Of {{count}} conversations, the same type {{same}} times. Enough for an idea, not for a decision on its own. Talk about the facts that differ.',
    poor: 'Of {{count}} conversations, the same type {{same}} times. Hardly better than chance, or worse: decide nothing on a type. First agree on what each fact means.',
    alpha: 'Krippendorff’s alpha: {{alpha}} ({{low}} to {{high}}, 95%). 1 is full agreement, 0 is chance.',
    caption: 'Agreement fact by fact', signal: 'Fact', ticked: 'In the call', reread: 'Read again', both: 'Both',
  },
};
export default texts;
