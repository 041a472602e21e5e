import type { Shape } from '../shape.js';
import type fr from '../fr/funnel.js';

export default {
  title: 'Funnel',
} satisfies Shape<typeof fr>;
