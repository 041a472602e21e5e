import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { capitalised } from '#contracts/texts/words.js';
import { INFLUENCES, type Influence } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button/button.js';
import { Form } from '../../ui/field/form.js';
import { Select } from '../../ui/field/select.js';
import { TextArea, TextField } from '../../ui/field/text-field.js';
import type { Contact, ContactChange } from '../organisation/organisation.api.js';
import styles from './contact.module.css';

interface ContactFormProps {
  /** Null for somebody new. */
  contact: Contact | null;
  onSave: (body: ContactChange) => Promise<void>;
  onLeave: () => void;
}

/** A person as they are written: a name or an e-mail is enough. The first direct line can be changed here, the others stay. */
export function ContactForm({ contact, onSave, onLeave }: ContactFormProps) {
  const { t } = useTranslation(['contact', 'common']);
  const words = useWords();
  const [isSaving, setSaving] = useState(false);
  const [first, ...others] = contact?.phones ?? [];
  const labels = { firstName: t('firstName'), lastName: t('lastName'), jobTitle: t('jobTitle'), email: t('email'), 'phones[0].raw': t('phone'), note: t('note') };

  const submit = async (values: Record<string, string>): Promise<void> => {
    const text = (key: string): string | null => values[key]?.trim() || null;
    const line = text('phones[0].raw');
    const kept = others.map(({ raw, label, extension, status }) => ({ raw, label, extension, status }));
    const own = line === null ? [] : [line === first?.raw ? { raw: line, label: first.label, extension: first.extension, status: first.status } : { raw: line }];
    setSaving(true);
    try {
      await onSave({
        firstName: text('firstName'), lastName: text('lastName'), jobTitle: text('jobTitle'), email: text('email'), note: text('note'),
        influence: (values['influence'] ?? 'none') as Influence, phones: [...own, ...kept],
      });
    } finally {
      setSaving(false);
    }
  };

  return (
    <Form className={styles.form} labels={labels} onSubmit={submit}>
      <TextField name="firstName" label={t('firstName')} defaultValue={contact?.firstName ?? ''} autoFocus maxLength={LIMITS.shortText} />
      <TextField name="lastName" label={t('lastName')} defaultValue={contact?.lastName ?? ''} maxLength={LIMITS.shortText} />
      <TextField name="jobTitle" label={t('jobTitle')} defaultValue={contact?.jobTitle ?? ''} maxLength={LIMITS.name} />
      <TextField name="email" type="email" label={t('email')} defaultValue={contact?.email ?? ''} maxLength={LIMITS.email} />
      <TextField name="phones[0].raw" type="tel" label={t('phone')} defaultValue={first?.raw ?? ''} maxLength={LIMITS.shortText} />
      <Select name="influence" label={t('influence')} defaultValue={contact?.influence ?? 'none'} options={INFLUENCES.map((key) => ({ key, label: capitalised(words.influences[key]) }))} />
      <TextArea name="note" label={t('note')} help={t('noteHelp')} defaultValue={contact?.note ?? ''} rows={3} maxLength={LIMITS.note} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={isSaving}>{t('common:save')}</Button>
        <Button variant="ghost" onPress={onLeave}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}
