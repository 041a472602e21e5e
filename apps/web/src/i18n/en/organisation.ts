import type { Shape } from '../shape.js';
import type fr from '../fr/organisation.js';

export default {
  title: 'Organisation',
} satisfies Shape<typeof fr>;
