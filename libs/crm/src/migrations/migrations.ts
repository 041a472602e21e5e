import { Init1763800000000 } from './1763800000000-init.js';

/** In the order they are applied. */
export const MIGRATIONS = [Init1763800000000];
