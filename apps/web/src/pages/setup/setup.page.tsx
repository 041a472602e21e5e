import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { RestoredTeam, RestoreForm } from '../../features/archives/restore-form.js';
import { useLocale } from '../../i18n/locale.js';
import { api, dataOf } from '../../lib/api/client.js';
import { enterSession } from '../../lib/api/session.js';
import { forgetHash, useHashToken } from '../../lib/hash-token.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { Checkbox } from '../../ui/choice/checkbox.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';

/** The first administrator, once per installation. */
export function SetupPage() {
  const { t } = useTranslation('setup');
  const token = useHashToken();
  const [isRestoring, setRestoring] = useState(false);
  const [restored, setRestored] = useState<ComponentProps<typeof RestoredTeam>['team'] | null>(null);
  const { data: setup, isPending } = useQuery({ queryKey: ['setup'], queryFn: () => dataOf(api.GET('/api/v1/setup')) });
  if (restored) return <RestoredTeam team={restored} />;
  if (isPending) return <Skeleton />;
  if (setup?.state === 'done') {
    return <><PageHeader title={t('doneTitle')} intro={t('doneText')} /><LinkButton to="/sign-in" variant="primary" size="lg">{t('signIn')}</LinkButton></>;
  }
  if (token === null) return <PageHeader title={t('title')} intro={t('noToken')} />;
  if (isRestoring) return <RestoreForm token={token} onBack={() => setRestoring(false)} onDone={(team) => { forgetHash(); setRestored(team); }} />;
  return <SetupForm token={token} onRestore={() => setRestoring(true)} />;
}

function SetupForm({ token, onRestore }: { token: string; onRestore: () => void }) {
  const { t } = useTranslation(['setup', 'archives']);
  const locale = useLocale();
  const client = useQueryClient();
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const labels = { email: t('email'), password: t('password'), name: t('name'), workspaceName: t('workspaceName'), token: t('token') };

  const begin = async ({ email = '', password = '', name = '', workspaceName = '', loadExample }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      const body = { token, email, password, name, workspaceName, locale, loadExample: loadExample === 'yes' };
      const session = await dataOf(api.POST('/api/v1/setup', { body }));
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
      <Form onSubmit={begin} className="stack wide" labels={labels}>
        <TextField name="workspaceName" label={t('workspaceName')} help={t('workspaceHelp')} autoComplete="organization" isRequired maxLength={LIMITS.name} />
        <TextField name="name" label={t('name')} autoComplete="name" isRequired maxLength={LIMITS.name} />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" isRequired maxLength={LIMITS.email} />
        <TextField name="password" type="password" label={t('password')} help={t('passwordHelp', { count: LIMITS.passwordMin })} autoComplete="new-password" isRequired maxLength={LIMITS.passwordMax} />
        <Checkbox name="loadExample" value="yes" defaultSelected detail={t('exampleHelp')}>{t('example')}</Checkbox>
        <div className="row">
          <Button type="submit" variant="primary" size="lg" isPending={sending}>{t('submit')}</Button>
          <Button variant="ghost" size="lg" isDisabled={sending} onPress={onRestore}>{t('archives:restore.open')}</Button>
        </div>
      </Form>
    </>
  );
}
