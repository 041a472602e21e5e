import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { Button } from '../../ui/button/button.js';
import { Moment } from '../../ui/display/moment.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { afterQuery, type After } from './lab-queries.js';
import styles from './after.module.css';

/** The next date, proposed at once: whoever came is on its list with one press. */
export function NextLab({ after: { openLabId, startsAt, attended, nextLabId, proposed } }: { after: After }) {
  const { t } = useTranslation('lab-day');
  const client = useQueryClient();
  const setting = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/open-labs/{id}/after/next', { params: { path: { id: openLabId } }, body: {} })),
    onError: (error) => void showToast(asProblem(error).title),
    onSuccess: ({ carriedOver }) => {
      showToast(t('next.done', { count: carriedOver }));
      void client.invalidateQueries({ queryKey: afterQuery(openLabId).queryKey });
    },
  });
  return (
    <section className={styles.section}>
      <h2>{t('next.title')}</h2>
      {nextLabId === null
        ? (
          <>
            <p className="read"><Moment at={proposed.startsAt} />{proposed.place === '' ? '.' : `, ${proposed.place}.`}</p>
            <p className="muted">{t('next.text', { count: attended.length })}</p>
            <Button isPending={setting.isPending} isDisabled={new Date(startsAt) > new Date()} onPress={() => setting.mutate()}>{t('next.set')}</Button>
          </>
        )
        : <><p className="read">{t('next.isSet')}</p><LinkButton to="/open-labs/$id" params={{ id: nextLabId }} search={{}}>{t('next.see')}</LinkButton></>}
    </section>
  );
}
