import type { Shape } from '../shape.js';
import type fr from '../fr/common.js';

export default {
  close: 'Close',
  undo: 'Undo',
  cancel: 'Cancel',
  save: 'Save',
  retry: 'Try again',
  back: 'Back',
  loading: 'Loading…',
  optional: 'optional',
  required: 'To be filled in.',
  nothingFound: 'Nothing by that name.',
  openCalendar: 'Open the calendar',
  formIncomplete: 'Something is missing:',
  formUnsent: 'It was not sent. What you typed is kept: try again.',
  seconds: '{{count}} s',
  between: 'between {{low}} and {{high}}',
  chairs: {
    sure_one: '{{count}} sure', sure_other: '{{count}} sure',
    yes_one: '{{count}} yes', yes_other: '{{count}} yes',
    silent_one: '{{count}} without an answer', silent_other: '{{count}} without an answer',
    adding_one: '{{count}} more', adding_other: '{{count}} more',
    free_one: '{{count}} free', free_other: '{{count}} free',
  },
  failedTitle: 'This page could not be shown',
  failedText: 'What you saved is kept. Try again; if it happens again, tell whoever administers the team.',
  notFilledYet: 'This page is coming soon.',
  languages: { fr: 'Français', en: 'English' },
} satisfies Shape<typeof fr>;
