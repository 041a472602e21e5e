import type { Shape } from '../shape.js';
import type fr from '../fr/today.js';

export default {
  title: 'Today',
} satisfies Shape<typeof fr>;
