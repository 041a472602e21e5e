import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportAudience, Role } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { api } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Select } from '../../ui/field/select.js';
import { AddReader } from './add-reader.js';
import { readersQuery, subscriptionsQuery, type Subscription } from './reports-queries.js';
import styles from './reports.module.css';

/** Weeks between two reports; 26 is "see you in six months". */
const RHYTHMS = [1, 2, 4, 13, 26];
const AUDIENCES: readonly ReportAudience[] = ['team', 'viewer'];

/** Who receives the report, how often, and as whom. */
export function Subscriptions() {
  const { t } = useTranslation('reports');
  const { data: subscriptions } = useQuery(subscriptionsQuery);
  const { data: members } = useQuery(readersQuery);
  if (!subscriptions || !members) return <Skeleton lines={4} />;
  const running = subscriptions.filter(({ unsubscribedAt }) => unsubscribedAt === null);
  const roleOf = (memberId: string): Role => members.find(({ id }) => id === memberId)?.role ?? 'viewer';
  return (
    <section className={styles.readers} aria-labelledby="readers">
      <h2 id="readers">{t('readers')} <span>{running.length}</span></h2>
      {running.length === 0 && <p className="muted">{t('noReader')}</p>}
      <ul role="list">{running.map((one) => <Reader key={one.id} subscription={one} role={roleOf(one.memberId)} />)}</ul>
      <AddReader members={members.filter(({ id }) => !running.some(({ memberId }) => memberId === id))} />
    </section>
  );
}

function Reader({ subscription, role }: { subscription: Subscription; role: Role }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const { id, etag, memberId, memberName, email, audience, everyWeeks } = subscription;
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: subscriptionsQuery.queryKey });
  const target = { params: { path: { id }, header: { 'If-Match': etag } } };
  const onError = (error: unknown): void => void showToast(asProblem(error).title);
  const change = useMutation({
    mutationFn: (body: { audience?: ReportAudience; everyWeeks?: number }) => api.PATCH('/api/v1/report-subscriptions/{id}', { ...target, body }),
    onError, onSettled: refresh,
  });
  const end = useMutation({
    mutationFn: () => api.DELETE('/api/v1/report-subscriptions/{id}', target),
    onSuccess: () => showToast(t('ended', { name: memberName }), {
      undo: () => api.POST('/api/v1/report-subscriptions', { body: { memberId, audience, everyWeeks } }).then(refresh, onError),
    }),
    onError, onSettled: refresh,
  });
  // The team's report has names: it is for those who may see them.
  const maySeeNames = role === 'admin' || role === 'lead';
  return (
    <li className={styles.reader}>
      <p><b>{memberName}</b> <span className="muted">{email}</span></p>
      <div className={styles.readerTools}>
        <Select label={t('rhythm')} value={String(everyWeeks)} onChange={(weeks) => change.mutate({ everyWeeks: Number(weeks) })} options={rhythms(everyWeeks).map((weeks) => ({ key: String(weeks), label: t('everyWeeks', { count: weeks }) }))} />
        {maySeeNames
          ? <Select label={t('audience')} value={audience} onChange={(to) => change.mutate({ audience: to })} options={AUDIENCES.map((key) => ({ key, label: t(`audiences.${key}`) }))} />
          : <span className="small">{t('audiences.viewer')}<span className="vh"> ({words.roles[role]})</span></span>}
        <Button size="sm" variant="ghost" onPress={() => end.mutate()} aria-label={t('removeOf', { name: memberName })}>{t('remove')}</Button>
      </div>
    </li>
  );
}

const rhythms = (present: number): number[] => [...new Set([...RHYTHMS, present])].sort((a, b) => a - b);
