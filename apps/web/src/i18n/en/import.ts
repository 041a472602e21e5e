import type { Shape } from '../shape.js';
import type fr from '../fr/import.js';

export default {
  title: 'Import',
} satisfies Shape<typeof fr>;
