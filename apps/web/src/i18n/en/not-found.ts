import type { Shape } from '../shape.js';
import type fr from '../fr/not-found.js';

export default {
  title: 'Page not found',
  text: 'This address leads nowhere, or to something that is no longer there.',
  home: 'Go to the home page',
} satisfies Shape<typeof fr>;
