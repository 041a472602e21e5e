import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { capitalised } from '#contracts/texts/words.js';
import { CHANGE_VARIABLES, type ChangeVariable } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Form } from '../../ui/field/form.js';
import { Select } from '../../ui/field/select.js';
import { TextField } from '../../ui/field/text-field.js';
import { changesQuery, type Change } from './changes.api.js';
import styles from './changes.module.css';

/** "What did you change since last week?": one answer a week, which may be said better until the week is over. */
export function SayChange({ campaignId, week, current }: { campaignId: string; week: string; current: Change | null }) {
  const { t } = useTranslation('changes');
  const words = useWords();
  const client = useQueryClient();
  const [variable, setVariable] = useState<ChangeVariable | null>(current?.variable ?? null);
  const [note, setNote] = useState(current?.note ?? '');
  const [isSaving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    if (variable === null) return;
    setSaving(true);
    try {
      client.setQueryData(changesQuery(campaignId).queryKey, await dataOf(api.POST('/api/v1/campaigns/{campaignId}/changes', { params: { path: { campaignId } }, body: { week, variable, note } })));
      showToast(t('saved'));
      await Promise.all([['today', campaignId], ['reports']].map((queryKey) => client.invalidateQueries({ queryKey })));
    } finally {
      setSaving(false);
    }
  };
  return (
    <Form onSubmit={save} labels={{ variable: t('question'), note: t('note') }} className={styles.say!}>
      <Select
        name="variable" label={t('question')} placeholder={t('choose')} value={variable} onChange={setVariable} isRequired
        options={CHANGE_VARIABLES.map((key) => ({ key, label: capitalised(words.changeVariables[key]) }))}
      />
      <TextField name="note" label={t('note')} help={t('noteHelp')} value={note} onChange={setNote} maxLength={LIMITS.note} />
      <Button type="submit" isPending={isSaving}>{t(current ? 'saveAgain' : 'save')}</Button>
    </Form>
  );
}
