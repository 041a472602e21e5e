import { TEAM, type Screen } from '../../routing/screen.js';

export const sheetScreen: Screen = { ready: true, texts: ['sheet'], roles: TEAM };
