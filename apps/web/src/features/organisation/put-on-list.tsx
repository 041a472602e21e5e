import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { ChevronDownIcon, PlusIcon } from '../../ui/icons.js';
import { Menu, MenuItem } from '../../ui/overlay/menu.js';
import { campaignsQuery, productsQuery } from '../campaign/campaigns.js';
import { putOnList } from './organisation.api.js';
import { refreshList } from '../call-list/call-list.api.js';

/** One more call list for an organisation that is known already. Nothing to offer where it is on all of them. */
export function PutOnList({ organisationId, on, onPut }: { organisationId: string; on: readonly string[]; onPut: () => void }) {
  const { t } = useTranslation('organisation');
  const client = useQueryClient();
  const { data: campaigns = [] } = useQuery(campaignsQuery);
  const { data: products = [] } = useQuery(productsQuery);
  const others = campaigns.filter(({ id, archived }) => !archived && !on.includes(id));
  const put = useMutation({
    mutationFn: (campaignId: string) => putOnList(campaignId, organisationId),
    onSuccess: async (_, campaignId) => {
      await Promise.all([client.invalidateQueries({ queryKey: ['organisations', organisationId] }), refreshList(client, campaignId)]);
      showToast(t('putOn.done', { campaign: campaigns.find(({ id }) => id === campaignId)?.name }));
      onPut();
    },
    onError: (error) => showToast(asProblem(error).title),
  });
  const [only] = others;
  if (only === undefined) return null;
  if (others.length === 1) return <div><Button size="sm" icon={PlusIcon} isPending={put.isPending} onPress={() => put.mutate(only.id)}>{t('putOn.this', { campaign: only.name })}</Button></div>;
  return (
    <div>
      <Menu label={t('putOn.choose')} onAction={(id) => put.mutate(id as string)} trigger={<Button size="sm" icon={PlusIcon} isPending={put.isPending}>{t('putOn.choose')}<ChevronDownIcon aria-hidden /></Button>}>
        {others.map(({ id, name, productId }) => <MenuItem key={id} id={id} text={name}>{name}<small>{products.find((one) => one.id === productId)?.name}</small></MenuItem>)}
      </Menu>
    </div>
  );
}
