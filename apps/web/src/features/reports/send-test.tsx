import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { useSession } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { MailIcon } from '../../ui/icons.js';

/** The report of this week to myself, as often as I like. */
export function SendTest({ week }: { week: string }) {
  const { t } = useTranslation('reports');
  const { email } = useSession().member;
  const send = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/reports/weekly/send', { body: { week, to: 'me' } })),
    onSuccess: () => showToast(t('testSent', { email })),
    onError: (error) => showToast(asProblem(error).title),
  });
  return <Button icon={MailIcon} onPress={() => send.mutate()} isPending={send.isPending}>{t('sendTest')}</Button>;
}
