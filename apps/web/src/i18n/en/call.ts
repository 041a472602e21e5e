import type { Shape } from '../shape.js';
import type fr from '../fr/call.js';

export default {
  title: 'Call',
} satisfies Shape<typeof fr>;
