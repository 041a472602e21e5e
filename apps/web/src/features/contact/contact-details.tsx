import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { useWords } from '../../i18n/use-words.js';
import { phoneInWords } from '../../lib/phone-in-words.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { EditIcon } from '../../ui/icons.js';
import { changeContact, contactQuery, type Contact } from '../organisation/organisation.api.js';
import organisation from '../organisation/organisation.module.css';
import { ContactForm } from './contact-form.js';

/** Who this person is: read as a list, changed in place. */
export function ContactDetails({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const client = useQueryClient();
  const [isEditing, setEditing] = useState(false);
  return (
    <section className={organisation.section} aria-labelledby="details-title">
      <div className={organisation.head}>
        <h2 id="details-title">{t('details')}</h2>
        {!isEditing && <Button size="sm" variant="ghost" icon={EditIcon} onPress={() => setEditing(true)}>{t('edit')}</Button>}
      </div>
      {isEditing
        ? (
          <ContactForm
            contact={contact} onLeave={() => setEditing(false)}
            onSave={async (body) => {
              const saved = await changeContact(contact, body);
              client.setQueryData(contactQuery(contact.id).queryKey, saved);
              setEditing(false);
              showToast(t('changed'));
              void client.invalidateQueries({ queryKey: ['organisations', contact.organisationId] });
            }}
          />
        )
        : <Facts contact={contact} />}
    </section>
  );
}

function Facts({ contact: { jobTitle, email, phones, influence, note, lastSpokenAt } }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const words = useWords();
  const { ago } = useMoment();
  const facts: [string, ReactNode][] = [
    [t('jobTitle'), jobTitle],
    [t('email'), email && <a href={`mailto:${email}`}>{email}</a>],
    [t('phones'), phones.length > 0 && phones.map(({ id, e164, raw, status }) => (
      <span key={id}>{e164 !== null && status !== 'wrong' ? <a href={`tel:${e164}`}>{phoneInWords(e164)}</a> : <s>{raw}</s>} <span className="muted">{words.phoneStatuses[status]}</span><br /></span>
    ))],
    [t('influence'), influence !== 'none' && words.influences[influence]],
    [t('lastSpoken'), lastSpokenAt === null ? t('never') : ago(new Date(lastSpokenAt))],
    [t('note'), note && <span className={organisation.note}>{note}</span>],
  ];
  return <dl className={organisation.facts2}>{facts.filter(([, value]) => value).map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;
}
