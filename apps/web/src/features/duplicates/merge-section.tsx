import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { Button } from '../../ui/button/button.js';
import { ComboBox } from '../../ui/field/combo-box.js';
import { Select } from '../../ui/field/select.js';
import { MergeIcon } from '../../ui/icons.js';
import { organisationContactsQuery, personName, type Contact } from '../organisation/organisation.api.js';
import organisation from '../organisation/organisation.module.css';

const MOST_FOUND = 12;

/** "Merge with…": the other organisation is found by its name, a number or a person. */
export function MergeOrganisationSection({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('duplicates');
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const { data: found = [] } = useQuery({
    queryKey: ['organisations-found', q],
    queryFn: async () => (await dataOf(api.GET('/api/v1/organisations', { params: { query: { q, limit: MOST_FOUND } } }))).items,
    enabled: isOpen && q.length > 1,
    placeholderData: (former) => former,
  });
  const options = found.filter(({ id }) => id !== organisationId)
    .map(({ id, name, acronym, address }) => ({ key: id, label: acronym ? `${name} (${acronym})` : name, detail: [address.postcode, address.city].filter(Boolean).join(' ') }));
  return (
    <section className={organisation.section} aria-labelledby="merge-title">
      <h2 id="merge-title">{t('merge.withTitle')}</h2>
      {!isOpen && <div><Button size="sm" icon={MergeIcon} onPress={() => setOpen(true)}>{t('merge.with')}</Button></div>}
      {isOpen && (
        <ComboBox
          label={t('merge.other')} help={t('merge.withHelp')} options={options} isSearched inputValue={text} onInputChange={setText} value={null} autoFocus allowsCustomValue
          onChange={(id) => id !== null && void navigate({ to: '/merge', search: { a: organisationId, b: id } })}
        />
      )}
    </section>
  );
}

/** The same for a person: among the contacts of their organisation. */
export function MergeContactSection({ contact: { id, organisationId } }: { contact: Contact }) {
  const { t } = useTranslation('duplicates');
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const { data: contacts } = useQuery({ ...organisationContactsQuery(organisationId), enabled: isOpen });
  const others = contacts?.filter((contact) => contact.id !== id) ?? [];
  return (
    <section className={organisation.section} aria-labelledby="merge-title">
      <h2 id="merge-title">{t('merge.withTitle')}</h2>
      {!isOpen && <div><Button size="sm" icon={MergeIcon} onPress={() => setOpen(true)}>{t('merge.with')}</Button></div>}
      {isOpen && contacts && (others.length === 0 ? <p className="muted">{t('merge.none')}</p> : (
        <Select
          label={t('merge.otherContact')} help={t('merge.withHelpContact')} options={others.map((other) => ({ key: other.id, label: personName(other), detail: other.jobTitle ?? '' }))}
          onChange={(other) => void navigate({ to: '/merge', search: { kind: 'contact', a: id, b: other } })}
        />
      ))}
    </section>
  );
}
