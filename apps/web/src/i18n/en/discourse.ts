import type fr from '../fr/discourse.js';
import type { Shape } from '../shape.js';

const texts: Shape<typeof fr> = {
  title: 'Discourse',
  all: 'For all',
  fromFacts: 'Proposed from the facts heard. A probability, no certainty: change it if your ear says otherwise.',
  byHand: 'Chosen by hand.',
  ownScript: 'The script differs for this type.',
  sameScript: 'The script is the same for all.',
  convinces: 'What convinces',
  beware: 'Beware',
  guide: {
    rebel: {
      convinces: 'The image of their trade. A suggestion of theirs, taken up at once.',
      beware: 'Likes complicated solutions; words about method irritate the others.',
    },
    marsh: {
      convinces: 'Satisfied predecessors, stable main functions, a first official recognition.',
      beware: 'Must not be the first to suffer what does not work yet. Speak of the product, not of values.',
    },
    loyalist: {
      convinces: 'Authority: who approved it, who asks for it.',
      beware: 'Can stop everything while the product is young.',
    },
  },
  now: {
    young: {
      rebel: 'This is the moment: offer to try it now.',
      marsh: 'Too few examples yet: invite them to come and see, no more.',
      loyalist: 'Too early: be brief, note who approves, and call again once the product is recognised.',
    },
    growing: {
      rebel: 'Ask who else makes do with a workaround.',
      marsh: 'This is the moment: quote who uses it already and what no longer moves.',
      loyalist: 'Still early: ask who approves, do not ask for an opinion yet.',
    },
    established: {
      rebel: 'Ask what is still missing, and whom else to tell.',
      marsh: 'Say how many organisations use it.',
      loyalist: 'This is the moment: one influential person who rallies convinces the marsh.',
    },
  },
};
export default texts;
