import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { useCan } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { Badge } from '../../ui/display/status.js';
import { Form } from '../../ui/field/form.js';
import { TextArea, TextField } from '../../ui/field/text-field.js';
import { EditIcon } from '../../ui/icons.js';
import type { Organisation, OrganisationChange } from './organisation.api.js';
import styles from './organisation.module.css';
import { useOrganisationChange } from './use-organisation-changes.js';

const TEXTS = ['acronym', 'kind', 'siren', 'siret', 'legalForm', 'size', 'email', 'website', 'note'] as const;
const PLACE = ['line', 'postcode', 'city'] as const;

/** Who it is: read as a list, changed in place by those who lead. */
export function DetailsSection({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisation');
  const mayChange = useCan('lead');
  const [isEditing, setEditing] = useState(false);
  return (
    <section className={styles.section} aria-labelledby="details-title">
      <div className={styles.head}>
        <h2 id="details-title">{t('details')}</h2>
        {mayChange && !isEditing && <Button size="sm" variant="ghost" icon={EditIcon} onPress={() => setEditing(true)}>{t('edit')}</Button>}
      </div>
      {isEditing ? <DetailsForm organisation={organisation} onLeave={() => setEditing(false)} /> : <Details organisation={organisation} />}
    </section>
  );
}

function Details({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisation');
  const { address, email, website, tags, note, attributes } = organisation;
  const facts: [string, ReactNode][] = [
    ...(['kind', 'siren', 'siret', 'legalForm', 'size'] as const).map((key): [string, ReactNode] => [t(key), organisation[key]]),
    [t('line'), [address.line, [address.postcode, address.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')],
    [t('email'), email && <a href={`mailto:${email}`}>{email}</a>],
    [t('website'), website && <a href={/^https?:/.test(website) ? website : `https://${website}`} rel="noreferrer" target="_blank">{website}</a>],
    [t('tags'), tags.length > 0 && <span className="row">{tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}</span>],
    [t('note'), note && <span className={styles.note}>{note}</span>],
    ...Object.entries(attributes),
  ];
  return <dl className={styles.facts2}>{facts.filter(([, value]) => value).map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;
}

function DetailsForm({ organisation, onLeave }: { organisation: Organisation; onLeave: () => void }) {
  const { t } = useTranslation(['organisation', 'common']);
  const { save, isPending } = useOrganisationChange(organisation.id);
  const submit = async (values: Record<string, string>): Promise<void> => {
    const text = (key: string): string | null => values[key]?.trim() || null;
    const body: OrganisationChange = {
      name: values['name'] ?? organisation.name,
      ...Object.fromEntries(TEXTS.filter((key) => text(key) !== organisation[key]).map((key) => [key, text(key)])),
      address: { line: text('address.line'), postcode: text('address.postcode'), city: text('address.city') },
      tags: (values['tags'] ?? '').split(',').map((tag) => tag.trim()).filter(Boolean),
    };
    await save({ body, said: t('changed'), back: formerOf(organisation) });
    onLeave();
  };
  const labels = Object.fromEntries([['name', t('name')], ...TEXTS.map((key) => [key, t(key)]), ...PLACE.map((key) => [`address.${key}`, t(key)]), ['tags', t('tags')]]);
  return (
    <Form className="stack wide" labels={labels} onSubmit={submit}>
      <TextField name="name" label={t('name')} defaultValue={organisation.name} isRequired autoFocus maxLength={LIMITS.name} />
      {TEXTS.filter((key) => key !== 'note').map((key) => <TextField key={key} name={key} label={t(key)} defaultValue={organisation[key] ?? ''} maxLength={LIMITS.shortText} />)}
      <TextField name="address.line" label={t('line')} defaultValue={organisation.address.line ?? ''} maxLength={LIMITS.name} />
      <TextField name="address.postcode" label={t('postcode')} help={t('postcodeHelp')} defaultValue={organisation.address.postcode ?? ''} maxLength={20} />
      <TextField name="address.city" label={t('city')} defaultValue={organisation.address.city ?? ''} maxLength={LIMITS.name} />
      <TextField name="tags" label={t('tags')} help={t('tagsHelp')} defaultValue={organisation.tags.join(', ')} />
      <TextArea name="note" label={t('note')} help={t('noteHelp')} defaultValue={organisation.note ?? ''} maxLength={LIMITS.note} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={isPending}>{t('common:save')}</Button>
        <Button variant="ghost" onPress={onLeave}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}

const formerOf = (organisation: Organisation): OrganisationChange => ({
  name: organisation.name, ...Object.fromEntries(TEXTS.map((key) => [key, organisation[key]])), address: { ...organisation.address }, tags: organisation.tags,
});
