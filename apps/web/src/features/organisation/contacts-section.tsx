import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { phoneInWords } from '../../lib/phone-in-words.js';
import { Button, IconButton } from '../../ui/button/button.js';
import { Status } from '../../ui/display/status.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { EditIcon, PlusIcon, RefusedIcon } from '../../ui/icons.js';
import { ContactForm } from '../contact/contact-form.js';
import { changeContact, contactQuery, createContact, organisationContactsQuery, personName, type Contact } from './organisation.api.js';
import styles from './organisation.module.css';

/** Who is known there: each leads to their page, and is changed in place. */
export function ContactsSection({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation(['organisation', 'contact']);
  const client = useQueryClient();
  const { queryKey } = organisationContactsQuery(organisationId);
  const { data: contacts, isPending } = useQuery(organisationContactsQuery(organisationId));
  const [editing, setEditing] = useState<string | null>(null);
  const saved = (contact: Contact, said: string): void => {
    client.setQueryData(contactQuery(contact.id).queryKey, contact);
    setEditing(null);
    showToast(said);
    void client.invalidateQueries({ queryKey });
  };
  return (
    <section className={styles.section} aria-labelledby="contacts-title">
      <h2 id="contacts-title">{t('contacts')}</h2>
      {isPending && <Skeleton lines={2} />}
      {contacts?.length === 0 && <p className="muted">{t('noContacts')}</p>}
      <ul className={styles.contacts} role="list">
        {contacts?.map((contact) => (
          <li key={contact.id}>
            {editing === contact.id
              ? <ContactForm contact={contact} onLeave={() => setEditing(null)} onSave={async (body) => saved(await changeContact(contact, body), t('contact:changed'))} />
              : <Person contact={contact} onEdit={() => setEditing(contact.id)} />}
          </li>
        ))}
        {editing === 'new' && (
          <li>
            <ContactForm
              contact={null} onLeave={() => setEditing(null)}
              onSave={async (body) => {
                const contact = await createContact(organisationId, body);
                saved(contact, t('contact:created', { name: personName(contact) }));
              }}
            />
          </li>
        )}
      </ul>
      {editing === null && <div><Button size="sm" icon={PlusIcon} onPress={() => setEditing('new')}>{t('addContact')}</Button></div>}
    </section>
  );
}

function Person({ contact, onEdit }: { contact: Contact; onEdit: () => void }) {
  const { t } = useTranslation('organisation');
  const { ago } = useMoment();
  const { id, jobTitle, email, phones, lastSpokenAt, optedOutAt } = contact;
  const name = personName(contact);
  const number = phones.find(({ e164, status }) => e164 !== null && status !== 'wrong')?.e164;
  return (
    <>
      <div className={styles.person}>
        <Link to="/contacts/$id" params={{ id }}>{name}</Link>
        {jobTitle && <span>{jobTitle}</span>}
        {optedOutAt === null
          ? (
            <span className={styles.about}>
              {number && <a href={`tel:${number}`}>{phoneInWords(number)}</a>}
              {email && email !== name && <a href={`mailto:${email}`}>{email}</a>}
              {lastSpokenAt && <span className="muted">{t('spokenWith', { moment: ago(new Date(lastSpokenAt)) })}</span>}
            </span>
          )
          : <Status icon={RefusedIcon} tone="stop">{t('notToContact')}</Status>}
      </div>
      <IconButton icon={EditIcon} label={`${t('edit')} ${name}`} onPress={onEdit} />
    </>
  );
}
