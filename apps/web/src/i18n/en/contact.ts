import type { Shape } from '../shape.js';
import type fr from '../fr/contact.js';

export default {
  title: 'Contact',
} satisfies Shape<typeof fr>;
