import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { api } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';

/** After a restore: nothing leaves by itself until somebody says so here. */
export function MailHeld({ since }: { since: string }) {
  const { t } = useTranslation('archives');
  const { ago } = useMoment();
  const client = useQueryClient();
  const resume = useMutation({
    mutationFn: () => api.POST('/api/v1/emails/resume'),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['settings'] });
      showToast(t('held.done'));
    },
  });
  return (
    <Notice tone="wait">
      <p>{t('held.text', { ago: ago(new Date(since)) })}</p>
      <p className="small">{t('held.sentence')}</p>
      <Button size="sm" isPending={resume.isPending} onPress={() => resume.mutate()}>{t('held.resume')}</Button>
      {resume.error && <p role="alert">{asProblem(resume.error).title}</p>}
    </Notice>
  );
}
