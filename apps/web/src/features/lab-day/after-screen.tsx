import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { useCan } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { afterQuery, type After, type AfterChange } from './lab-queries.js';
import { Motivated } from './motivated.js';
import { NeedsVotes } from './needs-votes.js';
import { NextLab } from './next-lab.js';
import { Promises } from './promises.js';
import { RotiPanel } from './roti-panel.js';
import styles from './after.module.css';

/** How a lab was judged, whom to call first, what was promised, and the next date. */
export function AfterScreen({ after }: { after: After }) {
  const mayChange = useCan('lead');
  const client = useQueryClient();
  const { queryKey } = afterQuery(after.openLabId);
  const changing = useMutation({
    mutationFn: (change: AfterChange) => dataOf(api.PATCH('/api/v1/open-labs/{id}/after', { params: { path: { id: after.openLabId } }, body: change })),
    onSuccess: (next) => void client.setQueryData(queryKey, next),
    onError: (error) => {
      showToast(asProblem(error).title);
      void client.invalidateQueries({ queryKey });
    },
  });
  const change = (part: AfterChange): void => changing.mutate(part);
  return (
    <div className={styles.columns}>
      <div className="stack wide">
        {mayChange && <Closing after={after} />}
        <NeedsVotes openLabId={after.openLabId} needs={after.needs} />
        <Promises key={after.promises.length} promises={after.promises} mayChange={mayChange} onChange={(promises) => change({ promises })} />
      </div>
      <div className="stack wide">
        <RotiPanel after={after} mayChange={mayChange} onHand={(rotiByHand) => change({ rotiByHand })} />
        <Motivated after={after} mayChange={mayChange} onChange={(motivated) => change({ motivated })} />
        {mayChange && <NextLab after={after} />}
      </div>
    </div>
  );
}

/** Ends the day: no-shows are counted and get a call, whoever came a word of thanks. Each once. */
function Closing({ after: { openLabId, startsAt, attended, noShows, closedAt, thankedAt } }: { after: After }) {
  const { t } = useTranslation('lab-day');
  const client = useQueryClient();
  const path = { params: { path: { id: openLabId } } };
  const again = (): void => void client.invalidateQueries({ queryKey: afterQuery(openLabId).queryKey });
  const failed = (error: unknown): void => void showToast(asProblem(error).title);
  const closing = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/open-labs/{id}/after/close', path)), onError: failed,
    onSuccess: ({ noShows: count, calls }) => { showToast(t('after.closedNow', { count, calls })); again(); },
  });
  const thanking = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/open-labs/{id}/after/thanks', path)), onError: failed,
    onSuccess: ({ planned }) => { showToast(t('after.thankedNow', { count: planned })); again(); },
  });
  const hasBegun = new Date(startsAt) <= new Date();
  return (
    <section className={styles.section}>
      <h2>{t('after.day')}</h2>
      <p className="read">{t('after.came', { count: attended.length })} {closedAt !== null && t('after.missed', { count: noShows.length })}</p>
      {!hasBegun && <p className="muted">{t('after.notYet')}</p>}
      {hasBegun && closedAt === null && <><p className="muted">{t('after.closeText')}</p><Button variant="primary" isPending={closing.isPending} onPress={() => closing.mutate()}>{t('after.close')}</Button></>}
      {closedAt !== null && (
        <>
          <p className="muted">{thankedAt === null ? t('after.thanksText') : t('after.thankedText')}</p>
          <Button variant={thankedAt === null ? 'primary' : 'secondary'} isPending={thanking.isPending} onPress={() => thanking.mutate()}>{thankedAt === null ? t('after.thanks') : t('after.thankLate')}</Button>
        </>
      )}
    </section>
  );
}
