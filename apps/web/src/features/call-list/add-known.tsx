import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Status } from '../../ui/display/status.js';
import { Notice } from '../../ui/feedback/notice.js';
import { TextField } from '../../ui/field/text-field.js';
import { CheckIcon, PlusIcon } from '../../ui/icons.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import { putOnList } from '../organisation/organisation.api.js';
import { knownQuery, refreshList } from './call-list.api.js';
import styles from './list.module.css';

/** Organisations of the team that are not on this list: found by name, put on it one by one. */
export function AddKnown({ campaignId, q: wanted, onClose }: { campaignId: string; q: string; onClose: () => void }) {
  const { t } = useTranslation('list');
  const client = useQueryClient();
  const [typed, setTyped] = useState(wanted);
  const q = useDeferredValue(typed.trim());
  const { data: found } = useQuery(knownQuery(campaignId, q));
  const [added, setAdded] = useState<readonly string[]>([]);
  const add = useMutation({
    mutationFn: (organisationId: string) => putOnList(campaignId, organisationId),
    onSuccess: async (_, id) => {
      setAdded((former) => [...former, id]);
      await Promise.all([refreshList(client, campaignId), client.invalidateQueries({ queryKey: ['organisations', id] })]);
    },
  });
  return (
    <Dialog title={t('addKnown.title')} isOpen onClose={onClose}>
      <div className="stack wide">
        <TextField label={t('addKnown.label')} help={t('addKnown.help')} value={typed} onChange={setTyped} autoFocus type="search" autoComplete="off" />
        {add.error && <Notice tone="stop" live>{asProblem(add.error).title}</Notice>}
        <div role="status">{q.length > 1 && found?.length === 0 && <>{t('addKnown.none')} <Link to="/import" search={{ campaign: campaignId } as never}>{t('addKnown.paste')}</Link></>}</div>
        {found && found.length > 0 && (
          <ul className={styles.known} role="list" aria-label={t('addKnown.results')}>
            {found.map(({ id, name, acronym, city, isOnList, optedOut }) => (
              <li key={id}>
                <span>
                  <Link to="/organisations/$id" params={{ id }}>{name}</Link>
                  <small>{[acronym, city].filter(Boolean).join(', ')}</small>
                </span>
                {isOnList || added.includes(id)
                  ? <Status icon={CheckIcon} tone="go">{t('addKnown.onList')}</Status>
                  : optedOut
                    ? <span className="muted small">{t('addKnown.optedOut')}</span>
                    : <Button size="sm" icon={PlusIcon} aria-label={t('addKnown.addNamed', { name })} isPending={add.isPending && add.variables === id} onPress={() => add.mutate(id)}>{t('addKnown.add')}</Button>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
