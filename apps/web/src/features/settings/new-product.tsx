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
import { TextArea, TextField } from '../../ui/field/text-field.js';
import { SettingsHeader } from './settings-header.js';
import styles from './settings.module.css';
import { tellChange } from './settings.api.js';

/** A name and the problem are enough; the rest is written on the product's page, with the usual three criteria. */
export function NewProduct({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isSending, setSending] = useState(false);
  const create = async ({ name = '', problem = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      const { id } = await dataOf(api.POST('/api/v1/products', { body: { name, problem } }));
      await tellChange(client);
      showToast(t('product.created', { name }));
      await navigate({ to: '.', search: (former) => ({ ...former, edit: id }) });
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <SettingsHeader section="product" title={isFirst ? t('product.first') : t('product.add')} intro={t('product.addIntro')} />
      <Form onSubmit={create} className={styles.narrow!} labels={{ name: t('product.name'), problem: t('product.problem') }}>
        <TextField name="name" label={t('product.name')} isRequired maxLength={LIMITS.name} autoFocus={!isFirst} />
        <TextArea name="problem" label={t('product.problem')} help={t('product.problemHelp')} rows={5} maxLength={LIMITS.longText} isRequired={false} />
        <div className="row">
          <Button type="submit" variant="primary" isPending={isSending}>{t('product.create')}</Button>
          {!isFirst && <LinkButton to="." search={({ edit: _, ...former }) => former} variant="ghost">{t('cancel', { ns: 'common' })}</LinkButton>}
        </div>
      </Form>
    </>
  );
}
