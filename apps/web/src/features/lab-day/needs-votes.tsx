import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button, IconButton } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';
import { DeleteIcon, MinusIcon, PlusIcon } from '../../ui/icons.js';
import { afterQuery, type After } from './lab-queries.js';
import styles from './after.module.css';

type Need = After['needs'][number];

/** Needs as the tables say them, with their dots. Several people write at once: each need is sent by itself. */
export function NeedsVotes({ openLabId, needs }: { openLabId: string; needs: readonly Need[] }) {
  const { t } = useTranslation('lab-day');
  const client = useQueryClient();
  const { queryKey } = afterQuery(openLabId);
  const shown = ({ items }: { items: Need[] }): void => void client.setQueryData(queryKey, (known: After | undefined) => known && { ...known, needs: items });
  const options = { onSuccess: shown, onError: (error: unknown) => void showToast(asProblem(error).title) };
  const adding = useMutation({ ...options, mutationFn: (body: { title: string; groupNumber: number }) => dataOf(api.POST('/api/v1/open-labs/{id}/needs', { params: { path: { id: openLabId } }, body })) });
  const counting = useMutation({
    ...options, mutationFn: ({ id, votes }: Pick<Need, 'id' | 'votes'>) => dataOf(api.PATCH('/api/v1/open-labs/{id}/needs/{labNeedId}', { params: { path: { id: openLabId, labNeedId: id } }, body: { votes } })),
  });
  const remove = async ({ id, title, groupNumber }: Need): Promise<void> => {
    await api.DELETE('/api/v1/open-labs/{id}/needs/{labNeedId}', { params: { path: { id: openLabId, labNeedId: id } } });
    await client.invalidateQueries({ queryKey });
    showToast(t('needs.removed', { title }), { undo: () => adding.mutate({ title, groupNumber }) });
  };
  return (
    <section className={styles.section}>
      <h2>{t('needs.title')}</h2>
      <p className="muted small">{t('needs.intro')}</p>
      <ul role="list" className={styles.needs} aria-label={t('needs.title')}>
        {needs.map((need) => (
          <li key={need.id}>
            <span className={styles.need}>{need.title}<small>{need.groupNumber === 0 ? t('needs.room') : t('groups.table', { number: need.groupNumber })}</small></span>
            <span className={styles.votes}>
              <IconButton icon={MinusIcon} label={t('needs.less', { title: need.title })} isDisabled={need.votes === 0} onPress={() => counting.mutate({ id: need.id, votes: need.votes - 1 })} />
              <b>{need.votes}<span className="vh"> {t('needs.votes', { count: need.votes })}</span></b>
              <IconButton icon={PlusIcon} label={t('needs.more', { title: need.title })} onPress={() => counting.mutate({ id: need.id, votes: need.votes + 1 })} />
              <IconButton icon={DeleteIcon} label={t('needs.remove', { title: need.title })} onPress={() => void remove(need)} />
            </span>
          </li>
        ))}
      </ul>
      <Form
        key={needs.length} className={styles.addNeed!} labels={{ title: t('needs.need'), groupNumber: t('needs.table') }}
        onSubmit={({ title = '', groupNumber = '' }) => adding.mutateAsync({ title, groupNumber: Number(groupNumber) || 0 })}
      >
        <TextField name="title" label={t('needs.need')} isRequired autoComplete="off" />
        <TextField name="groupNumber" label={t('needs.table')} inputMode="numeric" isRequired={false} autoComplete="off" />
        <Button type="submit" icon={PlusIcon}>{t('add')}</Button>
      </Form>
    </section>
  );
}
