import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { ChevronDownIcon } from '../../ui/icons.js';
import { Menu, MenuItem } from '../../ui/overlay/menu.js';
import styles from './campaign.module.css';
import { productsQuery } from './campaigns.js';
import { useCampaign } from './use-campaign.js';

/** The product and campaign everything on the page is about, and the way to another. */
export function CampaignMenu() {
  const { t } = useTranslation('shell');
  const { campaign, campaigns, choose } = useCampaign();
  const { data: products = [] } = useQuery(productsQuery);
  const productOf = (productId: string): string => products.find(({ id }) => id === productId)?.name ?? '';
  if (campaign === null) return null;
  const product = productOf(campaign.productId);
  if (campaigns.length === 1) return <p className={styles.campaign}><b>{product}</b> <span>{campaign.name}</span></p>;
  return (
    <Menu
      label={t('changeCampaign')} selectionMode="single" disallowEmptySelection selectedKeys={[campaign.id]} onSelectionChange={(keys) => choose([...keys][0] as string)}
      trigger={<Button className={styles.campaign!}><span className="vh">{t('campaign')}</span><b>{product}</b> <span>{campaign.name}</span><ChevronDownIcon aria-hidden /></Button>}
    >
      {campaigns.map(({ id, name, productId }) => <MenuItem key={id} id={id} text={name}>{name}<small>{productOf(productId)}</small></MenuItem>)}
    </Menu>
  );
}
