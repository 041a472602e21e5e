import type { Role } from '#contracts/vocabulary.js';
import { ArchiveIcon, AuditIcon, BackgroundIcon, CampaignIcon, MyAccountIcon, OppositionIcon, PersonasIcon, ProductIcon, TeamHoursIcon, TeamIcon, TeamsIcon, TokenIcon } from './settings-icons.js';
import type { IconType } from '../../ui/icons.js';

/** The parts of the settings; each has an address of its own, `/settings/<key>`. */
export const SECTIONS = ['product', 'campaign', 'personas', 'workspace', 'team', 'opt-outs', 'background', 'audit', 'archive', 'account', 'teams', 'tokens'] as const;
export type SectionKey = (typeof SECTIONS)[number];

export const GROUPS = ['launch', 'people', 'watch', 'me'] as const;
export type GroupKey = (typeof GROUPS)[number];

interface Section {
  group: GroupKey;
  icon: IconType;
  /** Who may see it; an admin always may. */
  roles: readonly Role[];
}

const LEAD: readonly Role[] = ['lead'];
const ALL: readonly Role[] = ['lead', 'caller', 'viewer'];

export const SECTION: Record<SectionKey, Section> = {
  product: { group: 'launch', icon: ProductIcon, roles: LEAD },
  campaign: { group: 'launch', icon: CampaignIcon, roles: LEAD },
  personas: { group: 'launch', icon: PersonasIcon, roles: ['lead', 'caller'] },
  workspace: { group: 'people', icon: TeamHoursIcon, roles: LEAD },
  team: { group: 'people', icon: TeamIcon, roles: [] },
  'opt-outs': { group: 'watch', icon: OppositionIcon, roles: LEAD },
  background: { group: 'watch', icon: BackgroundIcon, roles: LEAD },
  audit: { group: 'watch', icon: AuditIcon, roles: [] },
  archive: { group: 'watch', icon: ArchiveIcon, roles: [] },
  account: { group: 'me', icon: MyAccountIcon, roles: ALL },
  teams: { group: 'me', icon: TeamsIcon, roles: ALL },
  tokens: { group: 'me', icon: TokenIcon, roles: ALL },
};

export const maySee = (key: SectionKey, role: Role): boolean => role === 'admin' || SECTION[key].roles.includes(role);

/** The sections of a group that this role may see, in their order. */
export const sectionsOf = (group: GroupKey, role: Role): SectionKey[] => SECTIONS.filter((key) => SECTION[key].group === group && maySee(key, role));
