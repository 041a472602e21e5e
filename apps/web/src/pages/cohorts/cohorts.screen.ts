import { EVERYONE, type Screen } from '../../routing/screen.js';

export const cohortsScreen: Screen = { ready: true, texts: ['cohorts'], roles: EVERYONE };
