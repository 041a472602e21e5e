import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bandOf } from '#contracts/call-bands.js';
import { useNow } from '../../i18n/use-moment.js';
import { usePercent } from '../../i18n/use-percent.js';
import { useCampaign } from '../campaign/use-campaign.js';
import { answerTimesQuery } from './answer-times-query.js';

/** Whether the hour on their wall is one at which people of this campaign answer; nothing without the network. */
export function HourThere({ timeZone, className }: { timeZone: string; className?: string | undefined }) {
  const { t } = useTranslation('answer-times');
  const { percent } = usePercent();
  const { campaign } = useCampaign();
  const { data: times } = useQuery({ ...answerTimesQuery(campaign?.id ?? ''), enabled: campaign !== null });
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(useNow()));
  if (!times) return null;
  if (times.dials < times.needed) return <p className={className}>{t('nowTooEarly', { count: times.dials, needed: times.needed })}</p>;
  const now = times.bands.find(({ band }) => band === bandOf(hour));
  if (!now || now.dials === 0 || now.expected === null) return null;
  return <p className={className}>{t(times.bestBand?.band === now.band ? 'nowBest' : 'now', { answered: now.answered, dials: now.dials, chance: percent(now.expected) })}</p>;
}
