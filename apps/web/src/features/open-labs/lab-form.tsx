import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHASE_LIMITS, DEFAULT_CHASE, type ChaseRung } from '#contracts/chase.js';
import { LIMITS } from '#contracts/limits.js';
import { invitationTexts } from '#contracts/texts/invitation.js';
import { INVITATION_FIELDS } from '#contracts/texts/invitation-facts.js';
import { LOCALES, type Locale } from '#contracts/vocabulary.js';
import { useSession } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { MomentField } from '../../ui/field/date-field.js';
import { Form } from '../../ui/field/form.js';
import { NumberField } from '../../ui/field/number-field.js';
import { Select } from '../../ui/field/select.js';
import { TextArea, TextField } from '../../ui/field/text-field.js';
import { productsInFull } from '../settings/settings.api.js';
import { ChaseEditor } from './chase-editor.js';
import { changeLab, createLab, openLabQuery, refreshLab, type OpenLab } from './open-labs.api.js';
import styles from './open-labs.module.css';

const USUAL_CAPACITY = 30;
const DAY_MS = 7.5 * 3_600_000;

interface LabFormProps {
  /** Null for a new one. */
  lab: OpenLab | null;
  onSaved: (lab: OpenLab) => void;
  onLeave: () => void;
}

/** A lab's day, room, question, ladder and words. What a guest's calendar shows is sent again when it changes. */
export function LabForm({ lab, onSaved, onLeave }: LabFormProps) {
  const { t } = useTranslation('open-labs');
  const client = useQueryClient();
  const { timeZone } = useSession().workspace;
  const { data: products = [] } = useQuery({ ...productsInFull, enabled: lab === null });
  const [productId, setProductId] = useState<string | null>(null);
  const [startsAt, setStartsAt] = useState<Date | null>(lab ? new Date(lab.startsAt) : null);
  const [endsAt, setEndsAt] = useState<Date | null>(lab ? new Date(lab.endsAt) : null);
  const [capacity, setCapacity] = useState(lab?.capacity ?? USUAL_CAPACITY);
  const [chase, setChase] = useState<readonly ChaseRung[]>(lab?.chase ?? DEFAULT_CHASE);
  const [isSending, setSending] = useState(false);
  const product = productId ?? products[0]?.id;

  const save = async (values: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      const { title = '', place = '', programme = '', question = '' } = values;
      const template = Object.fromEntries(LOCALES.flatMap((locale) => {
        const [subject, body] = [values[`subject-${locale}`]?.trim() ?? '', values[`body-${locale}`]?.trim() ?? ''];
        const house = invitationTexts(locale);
        return (subject === '' && body === '') || (subject === house.subject && body === house.body) ? [] : [[locale, { subject: subject || house.subject, body: body || house.body }]];
      }));
      const body = { title, place, programme, question: question.trim() || null, capacity, chase: [...chase], template, startsAt: startsAt!.toISOString(), endsAt: endsAt!.toISOString() };
      const saved = lab ? await changeLab(lab, body) : await createLab({ ...body, productId: product! });
      client.setQueryData(openLabQuery(saved.id).queryKey, saved);
      await client.invalidateQueries({ queryKey: ['open-labs'], exact: true });
      await refreshLab(client, saved.id);
      onSaved(saved);
    } finally {
      setSending(false);
    }
  };
  const labels = { title: t('form.title'), startsAt: t('form.startsAt'), endsAt: t('form.endsAt'), place: t('form.place'), question: t('form.question'), programme: t('form.programme') };
  const begin = (at: Date | null): void => {
    setStartsAt(at);
    if (at && (endsAt === null || endsAt <= at)) setEndsAt(new Date(at.getTime() + DAY_MS));
  };
  return (
    <Form onSubmit={save} className={styles.form!} labels={labels}>
      {lab === null && products.length > 1 && <Select name="productId" label={t('form.product')} options={products.map(({ id, name }) => ({ key: id, label: name }))} value={product ?? null} onChange={setProductId} />}
      <TextField name="title" label={labels.title} defaultValue={lab?.title ?? ''} isRequired maxLength={LIMITS.name} autoFocus />
      <div className={styles.pair}>
        <MomentField label={labels.startsAt} value={startsAt} onChange={begin} timeZone={timeZone} isRequired />
        <MomentField label={labels.endsAt} value={endsAt} onChange={setEndsAt} timeZone={timeZone} isRequired />
      </div>
      <div className={styles.pair}>
        <TextField name="place" label={labels.place} defaultValue={lab?.place ?? ''} isRequired={false} maxLength={LIMITS.url} />
        <NumberField label={t('form.capacity')} help={t('form.capacityHelp')} value={capacity} onChange={setCapacity} minValue={1} maxValue={1000} step={1} />
      </div>
      <TextField name="question" label={labels.question} help={t('form.questionHelp')} defaultValue={lab?.question ?? ''} isRequired={false} maxLength={LIMITS.url} />
      <TextArea name="programme" label={labels.programme} defaultValue={lab?.programme ?? ''} isRequired={false} rows={4} maxLength={LIMITS.note} />
      <ChaseEditor chase={chase} onChange={setChase} max={CHASE_LIMITS.rungs} />
      {LOCALES.map((locale) => <Words key={locale} locale={locale} lab={lab} />)}
      <div className="row">
        <Button type="submit" variant="primary" isPending={isSending} isDisabled={startsAt === null || endsAt === null || (lab === null && product === undefined)}>{t(lab ? 'form.save' : 'form.create')}</Button>
        <Button variant="ghost" onPress={onLeave}>{t('cancel', { ns: 'common' })}</Button>
      </div>
    </Form>
  );
}

/** The invitation in one language; emptied, it is the house's again. */
function Words({ locale, lab }: { locale: Locale; lab: OpenLab | null }) {
  const { t } = useTranslation('open-labs');
  const house = invitationTexts(locale);
  const own = lab?.template[locale];
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t(`words.${locale}`)}</legend>
      <p className="muted">{t('words.help', { fields: Object.keys(INVITATION_FIELDS[locale]).map((field) => `{${field}}`).join(' ') })}</p>
      <TextField name={`subject-${locale}`} label={t('words.subject')} defaultValue={own?.subject ?? house.subject} maxLength={LIMITS.shortText} isRequired={false} />
      <TextArea name={`body-${locale}`} label={t('words.body')} defaultValue={own?.body ?? house.body} rows={8} maxLength={LIMITS.note} isRequired={false} />
    </fieldset>
  );
}
