import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { LOCALES, type Locale, type SayNoKind } from '#contracts/vocabulary.js';
import { useLocale } from '../../i18n/locale.js';
import { useMoment } from '../../i18n/use-moment.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import type { components } from '../../lib/api/schema.generated.js';
import { Button } from '../../ui/button/button.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Form } from '../../ui/field/form.js';
import { TextArea, TextField } from '../../ui/field/text-field.js';
import { CopyIcon, MailIcon } from '../../ui/icons.js';
import organisation from '../organisation/organisation.module.css';

type Letters = components['schemas']['LettersResponse'];

/** Letters that say no: opened, read over, then sent as one message or copied. */
export function LettersSection({ contactId, suggested }: { contactId: string; suggested: SayNoKind | null }) {
  const { t } = useTranslation('letters');
  const [locale, setLocale] = useState<Locale>(useLocale());
  const [open, setOpen] = useState<SayNoKind | null>(null);
  const { data } = useQuery({
    queryKey: ['contacts', contactId, 'letters', locale], placeholderData: keepPreviousData,
    queryFn: () => dataOf(api.GET('/api/v1/contacts/{id}/letters', { params: { path: { id: contactId }, query: { locale } } })),
  });
  if (!data) return null;
  const letter = data.letters.find(({ kind }) => kind === open);
  return (
    <section className={organisation.section} aria-labelledby="letters">
      <h2 id="letters">{t('title')}</h2>
      <p className="muted small">{t('help')}</p>
      {data.letters.map((each) => each.sent && <Sent key={each.kind} letter={each} />)}
      <div className="row">
        {data.letters.map(({ kind }) => <Button key={kind} size="sm" variant={kind === suggested && open === null ? 'primary' : 'secondary'} icon={MailIcon} aria-expanded={open === kind} onPress={() => setOpen(open === kind ? null : kind)}>{t(kind)}</Button>)}
      </div>
      {letter && (
        <>
          <SegmentedControl label={t('language')} value={locale} onChange={setLocale} segments={LOCALES.map((key) => ({ key, label: t(key) }))} />
          <Letter key={`${letter.kind} ${letter.subject}`} contactId={contactId} letters={data} letter={letter} locale={locale} onClose={() => setOpen(null)} />
        </>
      )}
    </section>
  );
}

function Sent({ letter: { kind, sent } }: { letter: Letters['letters'][number] }) {
  const { t } = useTranslation('letters');
  const words = useWords();
  const { day } = useMoment();
  return <p className="small"><b>{t(kind)}</b>{'. '}{t('sent', { moment: day(new Date(sent!.at)), state: words.emailStates[sent!.state] })}</p>;
}

interface LetterProps { contactId: string; letters: Letters; letter: Letters['letters'][number]; locale: Locale; onClose: () => void }

function Letter({ contactId, letters: { to, blocked }, letter, locale, onClose }: LetterProps) {
  const { t } = useTranslation('letters');
  const client = useQueryClient();
  const [subject, setSubject] = useState(letter.subject);
  const [text, setText] = useState(letter.text);
  const params = { path: { id: contactId } };
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['contacts', contactId, 'letters'] });
  const takeBack = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/contacts/{id}/letters/take-back', { params, body: { kind: letter.kind, locale } })),
    onSuccess: async () => {
      showToast(t('takenBack'));
      await refresh();
    },
    onError: (error) => showToast(asProblem(error).title),
  });
  const send = async (): Promise<void> => {
    await dataOf(api.POST('/api/v1/contacts/{id}/letters', { params, body: { kind: letter.kind, subject, text, locale } }));
    showToast(t('sending'), { undo: () => takeBack.mutate() });
    onClose();
    await refresh();
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${subject}\n\n${text}`);
    showToast(t('copied'));
  };
  return (
    <Form onSubmit={send} labels={{ subject: t('subject'), text: t('text') }} className="stack">
      <p className="small">{blocked ? t(blocked) : t('to', { address: to })}</p>
      <TextField name="subject" label={t('subject')} value={subject} onChange={setSubject} isRequired maxLength={LIMITS.shortText} />
      <TextArea name="text" label={t('text')} value={text} onChange={setText} rows={12} isRequired maxLength={LIMITS.note} />
      <div className="row">
        {blocked === null && letter.sent === null && <Button type="submit" variant="primary" icon={MailIcon}>{t('send')}</Button>}
        <Button icon={CopyIcon} onPress={() => void copy()}>{t('copy')}</Button>
        <Button variant="ghost" onPress={onClose}>{t('close')}</Button>
      </div>
    </Form>
  );
}
