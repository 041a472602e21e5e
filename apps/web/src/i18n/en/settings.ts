import type { Shape } from '../shape.js';
import type fr from '../fr/settings.js';

export default {
  title: 'Settings',
} satisfies Shape<typeof fr>;
