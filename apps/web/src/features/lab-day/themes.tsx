import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { doorQuery, groupsQuery } from './lab-queries.js';
import { NameList } from './name-list.js';

/** What guests choose from at the door. */
export function Themes({ openLabId, themes }: { openLabId: string; themes: readonly { title: string }[] }) {
  const { t } = useTranslation('lab-day');
  const client = useQueryClient();
  const save = async (titles: string[]): Promise<void> => {
    try {
      await dataOf(api.PUT('/api/v1/open-labs/{id}/themes', { params: { path: { id: openLabId } }, body: { themes: titles } }));
    } catch (error) {
      showToast(asProblem(error).title);
    }
    await Promise.all([groupsQuery(openLabId), doorQuery(openLabId)].map(({ queryKey }) => client.invalidateQueries({ queryKey })));
  };
  return (
    <NameList
      title={t('groups.themes')} intro={t('groups.themesText')} label={t('groups.themeName')} names={themes.map(({ title }) => title)}
      onChange={(titles) => void save(titles)} removeLabel={(title) => t('groups.removeTheme', { title })}
    />
  );
}
