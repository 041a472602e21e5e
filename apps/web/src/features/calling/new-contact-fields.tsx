import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/field/text-field.js';
import type { NewContact } from './draft.js';
import styles from './who.module.css';

/** Somebody met in this call: created with it. */
export function NewContactFields({ contact, onChange }: { contact: NewContact; onChange: (contact: NewContact) => void }) {
  const { t } = useTranslation('call');
  const field = (name: keyof NewContact, more: { type?: string; inputMode?: 'tel' | 'email'; autoFocus?: boolean } = {}) => (
    <TextField label={t(`who.${name}`)} value={contact[name]} onChange={(value) => onChange({ ...contact, [name]: value })} autoComplete="off" {...more} />
  );
  return (
    <div className={styles.newContact} role="group" aria-label={t('who.someoneElse')}>
      {field('firstName', { autoFocus: true })}
      {field('lastName')}
      {field('jobTitle')}
      {field('phone', { type: 'tel', inputMode: 'tel' })}
      {field('email', { type: 'email', inputMode: 'email' })}
    </div>
  );
}
