import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { TwoStep } from '../../ui/button/two-step.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { RefusedIcon } from '../../ui/icons.js';
import { optOutOrganisation, organisationQuery } from './organisation.api.js';
import styles from './organisation.module.css';

/** "Do not contact us", said outside a call. Final, so it is explained before and not undone after. */
export function OptOutSection({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('organisation');
  const client = useQueryClient();
  const optOut = useMutation({
    mutationFn: () => optOutOrganisation(organisationId),
    onSuccess: (organisation) => {
      client.setQueryData(organisationQuery(organisationId).queryKey, organisation);
      showToast(t('optOut.done'));
      return client.invalidateQueries({ queryKey: ['organisations', organisationId] });
    },
    onError: (error) => showToast(asProblem(error).title),
  });
  return (
    <section className={styles.section} aria-labelledby="opt-out-title">
      <h2 id="opt-out-title">{t('optOut.title')}</h2>
      <TwoStep open={t('optOut.open')} icon={RefusedIcon} confirm={t('optOut.confirm')} isPending={optOut.isPending} onConfirm={() => optOut.mutate()}>
        <p>{t('optOut.explain')}</p>
      </TwoStep>
    </section>
  );
}
