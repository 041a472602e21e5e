import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale.js';
import { momentsIn, useNow, type Moments } from '../../i18n/use-moment.js';
import { useWords } from '../../i18n/use-words.js';
import { useSession } from '../../lib/api/session.js';
import type { CampaignName } from '../campaign/campaigns.js';
import { criteriaQuery, membersQuery, type Member } from './call-list.api.js';
import { COLUMNS } from './columns.js';
import type { GridContext } from './grid-context.js';

const NO_MEMBERS: readonly Member[] = [];
const NO_CRITERIA: readonly { key: string; label: string }[] = [];

/** What rows and cards need, kept the same object as long as nothing of it changes. */
export function useGridContext(campaign: CampaignName, mayChoose: boolean): GridContext {
  const { t } = useTranslation('list');
  const locale = useLocale();
  const words = useWords();
  const present = useNow();
  const { member, workspace } = useSession();
  const { data: members = NO_MEMBERS } = useQuery(membersQuery);
  const { data: criteria = NO_CRITERIA } = useQuery(criteriaQuery(campaign.productId));

  // Formatting dates begins with costly tables: one of each zone a minute.
  const say = useMemo(() => {
    const known = new Map<string, Moments>();
    return (timeZone: string | null): Moments => {
      const zone = timeZone ?? workspace.timeZone;
      const moments = known.get(zone) ?? momentsIn(locale, zone, workspace.timeZone, present);
      known.set(zone, moments);
      return moments;
    };
  }, [locale, workspace.timeZone, present]);
  const mayEdit = useCallback<GridContext['mayEdit']>((column) => mayChoose || COLUMNS.find(({ key }) => key === column)?.edit?.callers === true, [mayChoose]);
  const now = present.getTime();
  return useMemo(() => ({ words, say, now, t, members, me: member.id, criteria, mayChoose, mayEdit }), [words, say, now, t, members, member.id, criteria, mayChoose, mayEdit]);
}
