import { TEAM, type Screen } from '../../routing/screen.js';

export { listSearch, type ListSearch } from '../../features/call-list/list-search.js';

export const listScreen: Screen = { ready: true, texts: ['list', 'exports'], roles: TEAM };
