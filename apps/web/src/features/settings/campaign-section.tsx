import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/button/link-button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Select } from '../../ui/field/select.js';
import { PlusIcon } from '../../ui/icons.js';
import { useCampaign } from '../campaign/use-campaign.js';
import { ArchiveSwitch } from './archive-switch.js';
import { CampaignForm } from './campaign-form.js';
import { NewCampaign } from './new-campaign.js';
import { RemoveCampaign } from './remove-campaign.js';
import { SettingsHeader } from './settings-header.js';
import { campaignsInFull, productsInFull } from './settings.api.js';

const route = getRouteApi('/app/settings/$section');

/** One push on one segment: who, why, how many, what is said, at what rhythm. */
export function CampaignSection() {
  const { t } = useTranslation('settings');
  const { edit } = route.useSearch();
  const navigate = useNavigate();
  const { campaign: current } = useCampaign();
  const { data: campaigns, error } = useQuery(campaignsInFull);
  const { data: products, error: noProducts } = useQuery(productsInFull);
  if (error ?? noProducts) throw error ?? noProducts;
  if (campaigns === undefined || products === undefined) return <><SettingsHeader section="campaign" /><Skeleton lines={6} /></>;
  if (products.length === 0) {
    return (
      <>
        <SettingsHeader section="campaign" />
        <EmptyState title={t('campaign.productFirst')} action={<LinkButton to="/settings/$section" params={{ section: 'product' }} search={{ edit: 'new' }} variant="primary">{t('product.first')}</LinkButton>}>
          {t('campaign.productFirstText')}
        </EmptyState>
      </>
    );
  }
  const campaign = campaigns.find(({ id }) => id === edit) ?? campaigns.find(({ id }) => id === current?.id) ?? campaigns[0];
  if (edit === 'new' || campaign === undefined) return <NewCampaign products={products} isFirst={campaign === undefined} />;
  const productOf = (productId: string): string => products.find(({ id }) => id === productId)?.name ?? '';
  return (
    <>
      <SettingsHeader section="campaign" actions={<LinkButton to="." search={(former) => ({ ...former, edit: 'new' })} icon={PlusIcon}>{t('campaign.add')}</LinkButton>} />
      {campaigns.length > 1 && (
        <Select
          label={t('campaign.which')} value={campaign.id} onChange={(id) => void navigate({ to: '.', search: (former) => ({ ...former, edit: id }) })}
          options={campaigns.map(({ id, name, productId, archived }) => ({ key: id, label: archived ? t('campaign.archivedName', { name }) : name, detail: productOf(productId) }))}
        />
      )}
      <CampaignForm key={campaign.id} campaign={campaign} />
      <ArchiveSwitch key={`archive-${campaign.id}`} campaign={campaign} />
      <RemoveCampaign key={`remove-${campaign.id}`} campaign={campaign} />
    </>
  );
}
