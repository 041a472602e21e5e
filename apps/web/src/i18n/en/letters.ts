import type fr from '../fr/letters.js';
import type { Shape } from '../shape.js';

const texts: Shape<typeof fr> = {
  title: 'Saying no, with care',
  help: 'A letter that is ready, to be read over and changed. A single message, which leaves after a minute.',
  vendor: 'To whoever expects a supplier', opinion: 'To whoever only gives opinions',
  language: 'Language of the letter', fr: 'French', en: 'English',
  to: 'To {{address}}', no_email: 'No address is known: the letter can be copied.', opted_out: 'This person does not want to be contacted: nothing can leave.',
  subject: 'Subject', text: 'Text', send: 'Send', copy: 'Copy', copied: 'Letter copied.', close: 'Close',
  sending: 'The letter leaves in a minute.', takenBack: 'The letter will not leave.',
  sent: 'Letter {{moment}}: {{state}}.',
};
export default texts;
