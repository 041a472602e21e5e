import type { Shape } from '../shape.js';
import type fr from '../fr/accessibility.js';

export default {
  title: 'Accessibility',
  intro: 'Where we stand, and how we know.',
  sections: {
    aim: { heading: 'What we aim for', text: 'Premier Cercle is built to meet WCAG 2.2 level AA and the French RGAA. No external audit has been done yet, so we claim no rate of conformity.' },
    checked: { heading: 'What is checked', text: 'For each version a browser goes through the pages by keyboard alone and the axe tool looks for errors, in light and in dark. The contrasts of the colours are computed.' },
    keys: { heading: 'Keys', text: 'Everything can be done by keyboard. Single-letter keys act only outside of text fields, and every action they do has its button too.' },
    limits: { heading: 'What is not checked yet', text: 'The pages have not yet been tried by people who use a screen reader every day, nor on every pair of browser and screen reader.' },
    tell: { heading: 'Tell us about a difficulty', text: 'Tell whoever administers your team: they know where to pass it on. In France, if no answer comes, you may turn to the Défenseur des droits (defenseurdesdroits.fr).' },
  },
} satisfies Shape<typeof fr>;
