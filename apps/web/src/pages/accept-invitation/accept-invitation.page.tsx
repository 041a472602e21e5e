import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { api, dataOf } from '../../lib/api/client.js';
import { enterSession } from '../../lib/api/session.js';
import { forgetHash, useHashToken } from '../../lib/hash-token.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';

/** The one-time link of an invited member, or of someone who lost their password. */
export function AcceptInvitationPage() {
  const { t } = useTranslation('accept-invitation');
  const token = useHashToken();
  const client = useQueryClient();
  const router = useRouter();
  const [sending, setSending] = useState(false);
  if (token === null) return <><PageHeader title={t('noTokenTitle')} intro={t('noToken')} /><LinkButton to="/sign-in">{t('signIn')}</LinkButton></>;

  const accept = async ({ password = '', name = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      // Left empty, the name stays as whoever invited wrote it.
      const session = await dataOf(api.POST('/api/v1/members/accept', { body: { token, password, ...(name.trim() === '' ? {} : { name }) } }));
      forgetHash();
      await enterSession(client, session);
      await router.navigate({ to: '/' });
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <Form onSubmit={accept} className="stack wide" labels={{ password: t('password'), name: t('name') }}>
        <TextField name="name" label={t('name')} help={t('nameHelp')} autoComplete="name" isRequired={false} maxLength={LIMITS.name} />
        <TextField name="password" type="password" label={t('password')} help={t('passwordHelp', { count: LIMITS.passwordMin })} autoComplete="new-password" isRequired maxLength={LIMITS.passwordMax} />
        <div><Button type="submit" variant="primary" size="lg" isPending={sending}>{t('submit')}</Button></div>
      </Form>
    </>
  );
}
