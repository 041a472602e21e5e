import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/api/schema.generated.js';
import { useMoment, useNow } from '../../i18n/use-moment.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Checkbox } from '../../ui/choice/checkbox.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Form } from '../../ui/field/form.js';
import { TextArea } from '../../ui/field/text-field.js';
import { backPlanQuery, type BackPlan } from './lab-queries.js';
import styles from './after.module.css';

type Change = components['schemas']['ChangePlanBody'];

/** What leads to the day, dated backwards from it, to be ticked; and what first version will be shown. */
export function BackPlanPanel({ openLabId }: { openLabId: string }) {
  const { t } = useTranslation('lab-day');
  const client = useQueryClient();
  const query = backPlanQuery(openLabId);
  const { data: plan, error } = useQuery(query);
  const changing = useMutation({
    mutationFn: (change: Change) => dataOf(api.PATCH('/api/v1/open-labs/{id}/back-plan', { params: { path: { id: openLabId } }, body: change })),
    onSuccess: (next) => void client.setQueryData(query.queryKey, next), onError: (reason) => void showToast(asProblem(reason).title),
  });
  if (!plan && error) throw error;
  if (!plan) return <Skeleton lines={6} />;
  return (
    <section className={styles.section}>
      <h2>{t('plan.title')}</h2>
      <BestDay plan={plan} />
      <Steps plan={plan} onTick={(step, done) => changing.mutate({ step, done })} />
      <Form className="stack wide" labels={{ shownVersion: t('plan.shownVersion') }} onSubmit={async ({ shownVersion = '' }) => {
        await changing.mutateAsync({ shownVersion });
        showToast(t('plan.saved'));
      }}>
        <TextArea name="shownVersion" label={t('plan.shownVersion')} help={t('plan.shownVersionHelp')} defaultValue={plan.shownVersion} rows={3} />
        <Button type="submit">{t('save')}</Button>
      </Form>
    </section>
  );
}

function BestDay({ plan: { firstLabOn, daysFromBest } }: { plan: BackPlan }) {
  const { t } = useTranslation('lab-day');
  const { day } = useMoment('UTC');
  if (firstLabOn === null || daysFromBest === null) return <p className="muted">{t('plan.noLaunch')}</p>;
  const date = day(new Date(`${firstLabOn}T12:00:00Z`));
  return <p className="muted">{daysFromBest === 0 ? t('plan.best') : daysFromBest < 0 ? t('plan.earlier', { count: -daysFromBest, day: date }) : t('plan.later', { count: daysFromBest, day: date })}</p>;
}

function Steps({ plan, onTick }: { plan: BackPlan; onTick: (step: BackPlan['steps'][number]['key'], done: boolean) => void }) {
  const { t } = useTranslation('lab-day');
  const { day } = useMoment('UTC');
  const today = useNow().toISOString().slice(0, 10);
  return (
    <ul role="list" className={styles.steps} aria-label={t('plan.title')}>
      {plan.steps.map(({ key, dueOn, doneAt, doneBy }) => (
        <li key={key}>
          <Checkbox isSelected={doneAt !== null} onChange={(done) => onTick(key, done)} detail={t(`plan.details.${key}`)}>{t(`plan.steps.${key}`)}</Checkbox>
          <span className={`${styles.due} ${doneAt === null && dueOn < today ? styles.late : ''}`}>{doneAt !== null && doneBy !== null ? t('plan.doneBy', { name: doneBy }) : dueOn < today ? t('plan.late', { day: day(new Date(`${dueOn}T12:00:00Z`)) }) : t('plan.due', { day: day(new Date(`${dueOn}T12:00:00Z`)) })}</span>
        </li>
      ))}
    </ul>
  );
}
