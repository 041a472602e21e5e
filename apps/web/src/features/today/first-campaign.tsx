import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { campaignsQuery, productsQuery } from '../campaign/campaigns.js';
import { useCampaign } from '../campaign/use-campaign.js';
import { api, dataOf } from '../../lib/api/client.js';
import { useCan } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';
import { LoadExample } from './load-example.js';
import styles from './today.module.css';

/** Nothing yet: two fields, and the list comes next. */
export function FirstCampaign() {
  const { t } = useTranslation('today');
  const canBegin = useCan('lead');
  if (!canBegin) return <PageHeader title={t('noCampaignTitle')} tabTitle={t('title')} intro={t('noCampaignForCaller')} />;
  return (
    <>
      <PageHeader title={t('beginTitle')} tabTitle={t('title')} intro={t('beginIntro')} />
      <div className={styles.begin}>
        <BeginForm />
        <LoadExample />
      </div>
    </>
  );
}

function BeginForm() {
  const { t } = useTranslation('today');
  const client = useQueryClient();
  const { choose } = useCampaign();
  const [sending, setSending] = useState(false);
  const begin = async ({ product = '', campaign = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      const { id: productId } = await dataOf(api.POST('/api/v1/products', { body: { name: product } as never }));
      const { id } = await dataOf(api.POST('/api/v1/campaigns', { body: { productId, name: campaign } }));
      await Promise.all([campaignsQuery, productsQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey })));
      choose(id);
    } finally {
      setSending(false);
    }
  };
  return (
    <Form onSubmit={begin} className="stack wide" labels={{ product: t('product'), campaign: t('whom') }}>
      <TextField name="product" label={t('product')} help={t('productHelp')} isRequired maxLength={LIMITS.name} />
      <TextField name="campaign" label={t('whom')} help={t('whomHelp')} isRequired maxLength={LIMITS.name} />
      <div><Button type="submit" variant="primary" size="lg" isPending={sending}>{t('begin')}</Button></div>
    </Form>
  );
}
