import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { TwoStep } from '../../ui/button/two-step.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { DeleteIcon } from '../../ui/icons.js';
import { Block } from './block.js';
import { focusTitle } from './focus-title.js';
import { tellChange, version, type Campaign } from './settings.api.js';

/** For one made by mistake; what is over is put away instead. */
export function RemoveCampaign({ campaign: { id, name } }: { campaign: Campaign }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const navigate = useNavigate();
  const params = { path: { id } };
  const remove = useMutation({
    mutationFn: async () => {
      const { etag } = await dataOf(api.GET('/api/v1/campaigns/{id}', { params }));
      await api.DELETE('/api/v1/campaigns/{id}', { params: { ...params, header: version(etag) } });
    },
    onSuccess: async () => {
      await navigate({ to: '.', search: ({ edit: _, ...former }) => ({ ...former, campaign: undefined }) });
      await tellChange(client);
      showToast(t('removeCampaign.done', { name }));
      focusTitle();
    },
  });
  return (
    <Block title={t('removeCampaign.title')} intro={t('removeCampaign.intro')}>
      <TwoStep open={t('removeCampaign.open')} icon={DeleteIcon} confirm={t('removeCampaign.confirm', { name })} onConfirm={() => remove.mutate()} isPending={remove.isPending}>
        <p>{t('removeCampaign.sentence', { name })}</p>
      </TwoStep>
      {remove.error && <Notice tone="stop" live>{asProblem(remove.error).title}</Notice>}
    </Block>
  );
}
