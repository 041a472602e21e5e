import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { LIMITS } from '#contracts/limits.js';
import type { PhoneStatus } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { phoneInWords } from '../../lib/phone-in-words.js';
import { Button, IconButton } from '../../ui/button/button.js';
import { Status, type Tone } from '../../ui/display/status.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';
import { CheckIcon, CloseIcon, EditIcon, PlusIcon, QuestionIcon, WrongNumberIcon, type IconType } from '../../ui/icons.js';
import type { Organisation, Phone } from './organisation.api.js';
import styles from './organisation.module.css';
import { useOrganisationChange } from './use-organisation-changes.js';

const LOOKS: Record<PhoneStatus, { icon: IconType; tone: Tone }> = {
  unknown: { icon: QuestionIcon, tone: 'neutral' }, valid: { icon: CheckIcon, tone: 'go' }, wrong: { icon: WrongNumberIcon, tone: 'stop' },
};
type Written = { raw: string; label?: string | null; extension?: string | null; status?: PhoneStatus };
const written = ({ raw, label, extension, status }: Phone): Written => ({ raw, label, extension, status });
const shown = ({ e164, raw }: Phone): string => (e164 === null ? raw : phoneInWords(e164));

/** The general numbers, each with what is known of it. A corrected one brings the organisation back into the queue. */
export function NumbersSection({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const { save } = useOrganisationChange(organisation.id);
  // The id of the number being corrected, `new` for one more.
  const [editing, setEditing] = useState<string | null>(null);
  const { phones } = organisation;
  const former = { phones: phones.map(written) };

  const keep = async (id: string, raw: string, label: string): Promise<void> => {
    const changed: Written = { raw, label: label.trim() || null };
    const next = id === 'new' ? [...former.phones, changed] : phones.map((phone) => (phone.id === id ? changed : written(phone)));
    await save({ body: { phones: next }, said: t('numberSaved'), back: former });
    setEditing(null);
  };
  const remove = (id: string): void =>
    void save({ body: { phones: phones.filter((phone) => phone.id !== id).map(written) }, said: t('numberRemoved'), back: former });

  return (
    <section className={styles.section} aria-labelledby="numbers-title">
      <h2 id="numbers-title">{t('numbers')}</h2>
      {phones.length === 0 && <p className="muted">{t('noNumbers')}</p>}
      <ul className={styles.numbers} role="list">
        {phones.map((phone) => (
          <li key={phone.id}>
            {editing === phone.id
              ? <NumberForm phone={phone} onKeep={(raw, label) => keep(phone.id, raw, label)} onLeave={() => setEditing(null)} />
              : (
                <>
                  <div className={styles.number}>
                    {phone.e164 === null || phone.status === 'wrong' ? <s>{shown(phone)}</s> : <a href={`tel:${phone.e164}${phone.extension ? `,${phone.extension}` : ''}`}>{shown(phone)}</a>}
                    <span className={styles.about}>
                      {[phone.label, phone.extension && t('extension', { extension: phone.extension })].filter(Boolean).join(', ')}
                      <Status {...LOOKS[phone.status]}>{capitalised(words.phoneStatuses[phone.status])}</Status>
                    </span>
                  </div>
                  <IconButton icon={EditIcon} label={t('correctOf', { number: shown(phone) })} onPress={() => setEditing(phone.id)} />
                  <IconButton icon={CloseIcon} label={t('removeOf', { number: shown(phone) })} onPress={() => remove(phone.id)} />
                </>
              )}
          </li>
        ))}
        {editing === 'new' && <li><NumberForm phone={null} onKeep={(raw, label) => keep('new', raw, label)} onLeave={() => setEditing(null)} /></li>}
      </ul>
      {editing === null && <div><Button size="sm" icon={PlusIcon} onPress={() => setEditing('new')}>{t('addNumber')}</Button></div>}
    </section>
  );
}

function NumberForm({ phone, onKeep, onLeave }: { phone: Phone | null; onKeep: (raw: string, label: string) => Promise<void>; onLeave: () => void }) {
  const { t } = useTranslation(['organisation', 'common']);
  return (
    <Form className={styles.numberForm} labels={{ raw: t('number') }} onSubmit={({ raw = '', label = '' }) => onKeep(raw, label)}>
      <TextField name="raw" type="tel" label={t('number')} defaultValue={phone?.raw ?? ''} isRequired autoFocus maxLength={LIMITS.shortText} onKeyDown={({ key }) => key === 'Escape' && onLeave()} />
      <TextField name="label" label={t('numberLabel')} help={t('numberLabelHelp')} defaultValue={phone?.label ?? ''} maxLength={LIMITS.shortText} />
      <div className="row">
        <Button type="submit" variant="primary" size="sm">{t('common:save')}</Button>
        <Button variant="ghost" size="sm" onPress={onLeave}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}
