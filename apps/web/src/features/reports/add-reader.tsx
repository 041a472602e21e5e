import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Select } from '../../ui/field/select.js';
import { PlusIcon } from '../../ui/icons.js';
import type { components } from '../../lib/api/schema.generated.js';
import { subscriptionsQuery } from './reports-queries.js';
import styles from './reports.module.css';

/** Another member of the team as a reader of the report. */
export function AddReader({ members }: { members: readonly components['schemas']['MemberResponse'][] }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const client = useQueryClient();
  const [memberId, setMemberId] = useState<string | null>(null);
  const add = useMutation({
    mutationFn: (id: string) => dataOf(api.POST('/api/v1/report-subscriptions', { body: { memberId: id } })),
    onSuccess: ({ memberName }) => {
      setMemberId(null);
      showToast(t('added', { name: memberName }));
    },
    onError: (error) => showToast(asProblem(error).title),
    onSettled: () => client.invalidateQueries({ queryKey: subscriptionsQuery.queryKey }),
  });
  if (members.length === 0) return null;
  return (
    <div className={styles.add}>
      <Select label={t('addReader')} placeholder={t('chooseMember')} value={memberId} onChange={setMemberId} options={members.map(({ id, name, role }) => ({ key: id, label: name, detail: words.roles[role] }))} />
      <Button icon={PlusIcon} isDisabled={memberId === null} isPending={add.isPending} onPress={() => memberId !== null && add.mutate(memberId)}>{t('add')}</Button>
    </div>
  );
}
