import type { Shape } from '../shape.js';
import type fr from '../fr/list.js';

export default {
  title: 'Call list',
} satisfies Shape<typeof fr>;
