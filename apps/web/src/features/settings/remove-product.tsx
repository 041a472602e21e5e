import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { TwoStep } from '../../ui/button/two-step.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { DeleteIcon } from '../../ui/icons.js';
import { Block } from './block.js';
import { focusTitle } from './focus-title.js';
import { campaignsInFull, tellChange, version, type Product } from './settings.api.js';

/** A product nobody is called for can go; the others say which campaigns keep it. */
export function RemoveProduct({ product: { id, name } }: { product: Product }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: campaigns } = useQuery(campaignsInFull);
  const params = { path: { id } };
  const remove = useMutation({
    mutationFn: async () => {
      const { etag } = await dataOf(api.GET('/api/v1/products/{id}', { params }));
      await api.DELETE('/api/v1/products/{id}', { params: { ...params, header: version(etag) } });
    },
    onSuccess: async () => {
      await navigate({ to: '.', search: ({ edit: _, ...former }) => former });
      await tellChange(client);
      showToast(t('removeProduct.done', { name }));
      focusTitle();
    },
  });
  if (campaigns === undefined) return null;
  const its = campaigns.filter(({ productId }) => productId === id);
  return (
    <Block title={t('removeProduct.title')} intro={t(its.length > 0 ? 'removeProduct.inUse' : 'removeProduct.intro', { count: its.length })}>
      {its.length > 0
        ? (
          <ul role="list">
            {its.map((campaign) => (
              <li key={campaign.id}>
                <Link to="/settings/$section" params={{ section: 'campaign' }} search={(former) => ({ ...former, edit: campaign.id })}>{campaign.name}</Link>
                {campaign.archived && <span className="muted"> {t('removeProduct.archived')}</span>}
              </li>
            ))}
          </ul>
        )
        : (
          <TwoStep open={t('removeProduct.open')} icon={DeleteIcon} confirm={t('removeProduct.confirm', { name })} onConfirm={() => remove.mutate()} isPending={remove.isPending}>
            <p>{t('removeProduct.sentence', { name })}</p>
          </TwoStep>
        )}
      {remove.error && <Notice tone="stop" live>{asProblem(remove.error).title}</Notice>}
    </Block>
  );
}
