import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, isProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { RadioGroup } from '../../ui/choice/radio-group.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { MergeIcon } from '../../ui/icons.js';
import { mergeRecords, readAgain, type Kind } from './duplicates.api.js';
import styles from './duplicates.module.css';
import { BOTH, CONTACT_FIELDS, differing, ORGANISATION_FIELDS, sidesOf, type Mergeable, type Picks } from './mergeable.js';
import { rememberMerge } from './recent-merges.js';
import { useFieldNames } from './use-field-names.js';
import { useKeepApart } from './use-keep-apart.js';
import { useUndoMerge } from './use-undo-merge.js';

/** Which of two stays, and of each field that differs, whose value. */
export function MergeForm({ kind, a, b, heavier }: { kind: Kind; a: Mergeable; b: Mergeable; heavier: string }) {
  const { t } = useTranslation('duplicates');
  const client = useQueryClient();
  const navigate = useNavigate();
  const fieldName = useFieldNames(kind);
  const undo = useUndoMerge();
  const apart = useKeepApart(kind);
  const [intoId, setInto] = useState(heavier);
  const [picks, setPicks] = useState<Picks>({});
  const fields = kind === 'organisation' ? ORGANISATION_FIELDS : CONTACT_FIELDS;
  const differ = differing(fields, a, b);
  const [into, from] = intoId === b.id ? [b, a] : [a, b];
  const open = (id: string): Promise<void> => (kind === 'organisation' ? navigate({ to: '/organisations/$id', params: { id } }) : navigate({ to: '/contacts/$id', params: { id } }));

  const merge = useMutation({
    mutationFn: () => mergeRecords(kind, { from, into, fields: sidesOf(picks, differ, into.id) }),
    onSuccess: async (operationId) => {
      rememberMerge({ operationId, intoId: into.id, formerName: from.name });
      await open(into.id);
      showToast(t('merge.done'), { undo: () => undo(operationId) });
      await readAgain(client);
    },
    onError: (error) => {
      if (isProblem(error, 'etag_stale')) void readAgain(client);
    },
  });
  const choose = (field: string) => (value: string): void => setPicks((former) => ({ ...former, [field]: value }));
  const same = fields.filter((field) => !differ.includes(field) && (a.values[field] || b.values[field]));
  return (
    <div className={styles.merge}>
      {merge.error && <Notice tone="stop" live>{isProblem(merge.error, 'etag_stale') ? t('merge.stale') : asProblem(merge.error).title}</Notice>}
      {(a.optedOut || b.optedOut) && <Notice tone="stop">{t('merge.optedOut')}</Notice>}
      <div className={styles.fields}>
        <RadioGroup label={t('merge.stays')} help={t('merge.staysHelp')} value={into.id} onChange={setInto} options={[a, b].map(({ id, name, detail }) => ({ key: id, label: name, detail }))} />
      </div>
      <section className="stack" aria-labelledby="differ-title">
        <h2 id="differ-title">{t('merge.differ')}</h2>
        {differ.length === 0 ? <p>{t('merge.nothingDiffers')}</p> : (
          <div className={styles.fields}>
            {differ.map((field) => (
              <RadioGroup
                key={field} label={fieldName(field)} value={picks[field] ?? (field === 'note' ? BOTH : into.id)} onChange={choose(field)}
                options={[...[a, b].map(({ id, values }) => ({ key: id, label: values[field] ?? '' })), ...(field === 'note' ? [{ key: BOTH, label: t('merge.both') }] : [])]}
              />
            ))}
          </div>
        )}
      </section>
      {same.length > 0 && (
        <section className="stack" aria-labelledby="same-title">
          <h2 id="same-title">{t('merge.same')}</h2>
          <dl className={styles.same}>{same.map((field) => <div key={field}><dt>{fieldName(field)}</dt><dd>{a.values[field] || b.values[field]}</dd></div>)}</dl>
        </section>
      )}
      <div className={styles.actions}>
        <Button variant="primary" icon={MergeIcon} isPending={merge.isPending} onPress={() => merge.mutate()}>{t('merge.act')}</Button>
        <Button onPress={() => void apart([a.id, b.id]).then(() => navigate({ to: '/duplicates', search: kind === 'contact' ? { kind } : {} }))}>{t('apart')}</Button>
      </div>
    </div>
  );
}
