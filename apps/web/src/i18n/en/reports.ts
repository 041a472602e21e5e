import type { Shape } from '../shape.js';
import type fr from '../fr/reports.js';

export default {
  title: 'Reports',
} satisfies Shape<typeof fr>;
