import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../lib/api/problem.js';
import { Button } from '../ui/button/button.js';
import { PageHeader } from '../ui/display/page-header.js';
import { RetryIcon } from '../ui/icons.js';
import { NotFoundView } from './not-found-view.js';

/** A view that broke: what happened, what was kept, what to do. What the API refused is told in its own sentence. */
export function FailedView({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('common');
  const router = useRouter();
  const problem = asProblem(error);
  if (problem.code === 'not_found') return <NotFoundView />;
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="page stack" role="alert">
      <PageHeader title={t('failedTitle')} />
      <p className="read">{problem.status > 0 || problem.code === 'offline' ? problem.title : t('failedText')}</p>
      <Button icon={RetryIcon} onPress={retry}>{t('retry')}</Button>
    </div>
  );
}
