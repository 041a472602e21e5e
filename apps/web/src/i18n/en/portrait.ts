import type fr from '../fr/portrait.js';
import type { Shape } from '../shape.js';

const texts: Shape<typeof fr> = {
  title: 'Weights your first uses propose',
  intro: 'What the organisations that use the product have more than those whose calling is over. Nothing changes without you.',
  proposal: 'Proposed weight',
  caption: 'Criteria of the portrait: what first uses have, what the others have, and the weight that follows',
  criterion: 'Criterion', users: 'First uses', others: 'The others', weight: 'Weight', proposed: 'Proposal',
  said: 'yes {{yes}}, partly {{partly}}, no {{no}}', unknownAll: 'nothing known',
  tooEarly: 'Too early', tooEarlyHelp: 'It takes {{users}} first uses and {{others}} other organisations whose answer is known.',
  keeps: 'The present weight may stay', heavier: 'Count more', lighter: 'Count less',
  chance: 'chance {{chance}}', refusedBy: 'Refused by {{name}}, {{moment}}. It comes back with {{count}} more first uses.',
  sentenceHeavier: '“{{label}}” would count more: from {{weight}} to {{proposed}}.', sentenceLighter: '“{{label}}” would count less: from {{weight}} to {{proposed}}.',
  why: 'Yes for {{usersYes}} first uses of {{usersKnown}}, and for {{othersYes}} of the {{othersKnown}} others (chance {{chance}} that the true weight lies that way).',
  accept: 'Accept', acceptOf: 'Accept: {{label}}, {{proposed}}', refuse: 'Refuse', refuseOf: 'Refuse: {{label}}, {{proposed}}',
  accepted: '“{{label}}” now counts {{proposed}}. The next calls take it into account.', refused: 'Noted: “{{label}}” keeps its weight.',
  none: 'No proposal for now.',
  how: 'Each criterion is judged alone, a “partly” for half, and drawn back to what you first guessed: few uses move it little. Two criteria that go together are both credited: that is why a person decides. A proposal appears from a chance of 90% on.',
  history: 'What was decided', historyNone: 'No proposal was accepted or refused yet.', historyCaption: 'Proposals accepted and refused, the latest first',
  when: 'When', who: 'Who', change: 'Weight', fromTo: 'from {{from}} to {{to}}', decision: 'Decision', yes: 'Accepted', no: 'Refused', facts: 'Facts then', factsThen: '{{usersYes}} of {{usersKnown}} uses, {{othersYes}} of {{othersKnown}} others',
};
export default texts;
