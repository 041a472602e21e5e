import { TEAM, type Screen } from '../../routing/screen.js';

/** The door, the tables and what a lab leaves are the team's; what it is ready for, and whom it still lacks, the lead's. */
export const labDayScreen: Screen = { ready: true, texts: ['lab-day'], roles: TEAM };
export const labPrepareScreen: Screen = { ready: true, texts: ['lab-day', 'wave'], roles: ['lead'] };
