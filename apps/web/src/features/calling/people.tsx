import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words.js';
import { RadioGroup } from '../../ui/choice/radio-group.js';
import { TextField } from '../../ui/field/text-field.js';
import { useCallActions } from './call-actions.js';
import { nameOf, phonesFor, type Card } from './card.js';
import type { Draft, NewContact } from './draft.js';
import styles from './who.module.css';

const NOBODY = 'nobody';
const NEW = 'new';
const BLANK: NewContact = { firstName: '', lastName: '', jobTitle: '', email: '', phone: '' };

/** With whom the caller speaks: somebody known, somebody met in this call, or nobody named. */
export function People({ card, draft }: { card: Card; draft: Draft }) {
  const { t } = useTranslation('call');
  const words = useWords();
  const { change } = useCallActions();
  const choose = (key: string): void => {
    const contactId = key === NOBODY || key === NEW ? null : key;
    change({ contactId, newContact: key === NEW ? draft.newContact ?? BLANK : null, phone: phonesFor(card, contactId)[0]?.dial ?? null });
  };
  const options = [
    ...card.contacts.map((contact) => ({
      key: contact.id,
      label: nameOf(contact) || contact.email || contact.jobTitle || '?',
      detail: [contact.jobTitle, contact.influence !== 'none' ? words.influences[contact.influence] : null].filter(Boolean).join(', ') || undefined,
    })),
    { key: NOBODY, label: t('who.nobody') },
    { key: NEW, label: t('who.someoneElse') },
  ].map(({ detail, ...option }: { key: string; label: string; detail?: string | undefined }) => (detail ? { ...option, detail } : option));

  return (
    <div className={styles.block}>
      <div className={styles.people}>
        <RadioGroup label={t('who.people')} options={options} value={draft.newContact ? NEW : draft.contactId ?? NOBODY} onChange={choose} />
      </div>
      {draft.newContact && <NewContactFields contact={draft.newContact} onChange={(newContact) => change({ newContact })} />}
    </div>
  );
}

function NewContactFields({ contact, onChange }: { contact: NewContact; onChange: (contact: NewContact) => void }) {
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
