import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { enterSession } from '../../lib/api/session.js';
import { safeNext } from '../../lib/next-path.js';
import { Button } from '../../ui/button/button.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';

const route = getRouteApi('/outside/sign-in');

export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const { next } = route.useSearch();
  const client = useQueryClient();
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const { data: setup } = useQuery({ queryKey: ['setup'], queryFn: () => dataOf(api.GET('/api/v1/setup')) });

  const signIn = async ({ email = '', password = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      await enterSession(client, await dataOf(api.POST('/api/v1/session', { body: { email, password } })));
      await router.navigate({ href: safeNext(next) });
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <PageHeader title={t('title')} intro={next ? t('again') : t('intro')} />
      {setup?.state === 'needed' && <Notice tone="wait">{t('setupNeeded')}</Notice>}
      <Form onSubmit={signIn} className="stack wide" labels={{ email: t('email'), password: t('password') }}>
        <TextField name="email" type="email" label={t('email')} autoComplete="username" isRequired />
        <TextField name="password" type="password" label={t('password')} autoComplete="current-password" isRequired />
        <div><Button type="submit" variant="primary" size="lg" isPending={sending}>{t('submit')}</Button></div>
      </Form>
      <p className="small muted">{t('forgotten')}</p>
    </>
  );
}
