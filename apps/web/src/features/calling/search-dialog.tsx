import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { organisationScreen } from '../../pages/organisation/organisation.screen.js';
import { TextField } from '../../ui/field/text-field.js';
import { Button } from '../../ui/button/button.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import { PhoneIcon } from '../../ui/icons.js';
import { useCallActions } from './call-actions.js';
import styles from './keys-help.module.css';

/** Somebody calls back, or a name comes up: find them without losing the card. */
export function SearchDialog({ campaignId, onClose }: { campaignId: string; onClose: () => void }) {
  const { t } = useTranslation('call');
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { take } = useCallActions();
  const open = async (targetId: string): Promise<void> => {
    const refused = await take(targetId);
    setProblem(refused?.title ?? null);
    if (!refused) onClose();
  };
  const q = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ['targets-found', campaignId, q],
    queryFn: () => dataOf(api.GET('/api/v1/campaigns/{campaignId}/targets', { params: { path: { campaignId }, query: { q, limit: 12, sort: 'position', order: 'asc' } } })),
    enabled: q.length > 1,
    placeholderData: (former) => former,
  });
  const found = q.length > 1 ? data?.items ?? [] : [];
  return (
    <Dialog title={t('find.title')} isOpen onClose={onClose}>
      <TextField label={t('find.label')} help={t('find.keepsCard')} value={typed} onChange={setTyped} autoFocus type="search" autoComplete="off" />
      {problem && <p role="alert" className={styles.problem}>{problem}</p>}
      <div role="status">{q.length > 1 && data?.items.length === 0 && t('find.none')}</div>
      {found.length > 0 && (
        <ul className={styles.found} aria-label={t('find.results')}>
          {found.map(({ id, organisation, stage, nextStep }) => (
            <li key={id}>
              {organisationScreen.ready ? <Link to="/organisations/$id" params={{ id: organisation.id }}>{organisation.name}</Link> : <b>{organisation.name}</b>}
              {organisation.phone && <a href={`tel:${organisation.phone}`}>{organisation.phone}</a>}
              <Button size="sm" icon={PhoneIcon} aria-label={t('find.takeNamed', { name: organisation.name })} onPress={() => void open(id)} isDisabled={stage === 'do_not_contact'}>{t('find.take')}</Button>
              <small>{[organisation.city, words.stages[stage], nextStep?.text].filter(Boolean).join(', ')}</small>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
