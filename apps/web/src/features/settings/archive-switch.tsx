import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Switch } from '../../ui/choice/checkbox.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Block } from './block.js';
import { tellChange, version, type Campaign } from './settings.api.js';

/** Puts a campaign away, at once, and brings it back. */
export function ArchiveSwitch({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const params = { path: { id: campaign.id } };
  const change = useMutation({
    mutationFn: async (archived: boolean) => {
      // The version of now: what else was changed of the campaign does not matter here.
      const { etag } = await dataOf(api.GET('/api/v1/campaigns/{id}', { params }));
      return dataOf(api.PATCH('/api/v1/campaigns/{id}', { params: { ...params, header: version(etag) }, body: { archived } }));
    },
    onSuccess: async ({ archived, name }) => {
      await tellChange(client);
      showToast(t(archived ? 'archive.done' : 'archive.undone', { name }), { undo: () => change.mutate(!archived) });
    },
  });
  return (
    <Block title={t('archive.title')} intro={t('archive.intro')}>
      <Switch isSelected={campaign.archived} isDisabled={change.isPending} onChange={(archived) => change.mutate(archived)} detail={t('archive.detail')}>{t('archive.label')}</Switch>
      {change.error && <Notice tone="stop" live>{asProblem(change.error).title}</Notice>}
    </Block>
  );
}
