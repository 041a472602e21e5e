import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { api, dataOf } from '../../lib/api/client.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Form } from '../../ui/field/form.js';
import { NumberField } from '../../ui/field/number-field.js';
import { Select } from '../../ui/field/select.js';
import { TextArea, TextField } from '../../ui/field/text-field.js';
import { SettingsHeader } from './settings-header.js';
import styles from './settings.module.css';
import { tellChange, type Product } from './settings.api.js';

/** Domain: about 20 interested of 200 calls. */
const USUAL_GOAL = 20;

/** The bet in four answers; script and rhythm come next, on the campaign's own page, which this opens. */
export function NewCampaign({ products, isFirst }: { products: readonly Product[]; isFirst: boolean }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [productId, setProductId] = useState(products[0]!.id);
  const [goal, setGoal] = useState(USUAL_GOAL);
  const [isSending, setSending] = useState(false);
  const create = async ({ name = '', segment = '', hypothesis = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      const { id } = await dataOf(api.POST('/api/v1/campaigns', { body: { productId, name, segment, hypothesis, goal } }));
      await tellChange(client);
      showToast(t('campaign.created', { name }));
      await navigate({ to: '.', search: { edit: id, campaign: id } });
    } finally {
      setSending(false);
    }
  };
  const labels = { productId: t('campaign.product'), name: t('campaign.name'), segment: t('campaign.segment'), hypothesis: t('campaign.hypothesis'), goal: t('campaign.goal') };
  return (
    <>
      <SettingsHeader section="campaign" title={isFirst ? t('campaign.first') : t('campaign.add')} intro={t('campaign.addIntro')} />
      <Form onSubmit={create} className={styles.narrow!} labels={labels}>
        {products.length > 1 && <Select name="productId" label={labels.productId} options={products.map(({ id, name }) => ({ key: id, label: name }))} value={productId} onChange={setProductId} />}
        <TextField name="name" label={labels.name} help={t('campaign.nameHelp')} isRequired maxLength={LIMITS.name} autoFocus={!isFirst} />
        <TextField name="segment" label={labels.segment} help={t('campaign.segmentHelp')} isRequired={false} maxLength={LIMITS.note} />
        <TextArea name="hypothesis" label={labels.hypothesis} help={t('campaign.hypothesisHelp')} isRequired={false} rows={3} maxLength={LIMITS.note} />
        <NumberField name="goal" label={labels.goal} help={t('campaign.goalHelp')} value={goal} onChange={setGoal} minValue={1} maxValue={100_000} step={1} />
        <div className="row">
          <Button type="submit" variant="primary" isPending={isSending}>{t('campaign.create')}</Button>
          {!isFirst && <LinkButton to="." search={({ edit: _, ...former }) => former} variant="ghost">{t('cancel', { ns: 'common' })}</LinkButton>}
        </div>
      </Form>
    </>
  );
}
