/** One meaning, one picture: the parts of the settings. Decoration beside their words. */
export {
  BriefcaseBusiness as ProductIcon, Megaphone as CampaignIcon, Clock as TeamHoursIcon, Users as TeamIcon, Ban as OppositionIcon,
  HeartPulse as BackgroundIcon, Ear as PersonasIcon, ScrollText as AuditIcon, Archive as ArchiveIcon, User as MyAccountIcon, KeyRound as TokenIcon,
  Network as TeamsIcon,
} from 'lucide-react';
