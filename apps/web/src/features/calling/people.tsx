import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words.js';
import { PlainRadios } from '../../ui/choice/plain-radios.js';
import { useCallActions } from './call-actions.js';
import { nameOf, phonesFor, type Card } from './card.js';
import type { Draft, NewContact } from './draft.js';
import { later } from './later.js';
import styles from './who.module.css';

const NewContactFields = lazy(() => later.newContact().then((module) => ({ default: module.NewContactFields })));

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
        <PlainRadios label={t('who.people')} options={options} value={draft.newContact ? NEW : draft.contactId ?? NOBODY} onChange={choose} />
      </div>
      {draft.newContact && <Suspense fallback={null}><NewContactFields contact={draft.newContact} onChange={(newContact) => change({ newContact })} /></Suspense>}
    </div>
  );
}
