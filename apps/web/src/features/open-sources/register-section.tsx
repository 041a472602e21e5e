import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Checkbox } from '../../ui/choice/checkbox.js';
import { RadioGroup } from '../../ui/choice/radio-group.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { SearchIcon } from '../../ui/icons.js';
import type { Organisation, OrganisationChange } from '../organisation/organisation.api.js';
import styles from '../organisation/organisation.module.css';
import { useOrganisationChange } from '../organisation/use-organisation-changes.js';
import { completionsOf, type CompletedField } from './completions.js';
import { askPlaces, askRegister, useOpenSources, type RegisterBody } from './open-sources.api.js';

/** What public registers know of an organisation. Each is asked on a button, and proposes. */
export function RegisterSection({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('open-sources');
  const { register, addresses } = useOpenSources();
  const wantsPlace = addresses && organisation.department === null;
  if (!register && !wantsPlace) return null;
  return (
    <section className={styles.section} aria-labelledby="register-title">
      <h2 id="register-title">{t('register.title')}</h2>
      {register && <Register organisation={organisation} />}
      {wantsPlace && <Places organisation={organisation} />}
    </section>
  );
}

function Register({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('open-sources');
  const ask = useMutation({ mutationFn: () => askRegister(organisation.id) });
  const [siren, setSiren] = useState<string | null>(null);
  const bodies = ask.data ?? [];
  const chosen = bodies.length === 1 ? bodies[0] : bodies.find((body) => keyOf(body) === siren);
  return (
    <>
      <p className="muted small">{t('register.help')}</p>
      <div><Button size="sm" icon={SearchIcon} isPending={ask.isPending} onPress={() => ask.mutate()}>{t('register.open')}</Button></div>
      {ask.error && <Notice tone="stop" live>{asProblem(ask.error).title}</Notice>}
      {ask.data && bodies.length === 0 && <Notice live>{t('register.none')}</Notice>}
      {bodies.length > 1 && (
        <RadioGroup
          label={t('register.choose')} value={siren} onChange={setSiren}
          options={bodies.map((body) => ({ key: keyOf(body), label: body.name, detail: [body.siren, body.address.city, body.closed && t('register.closed')].filter(Boolean).join(', ') }))}
        />
      )}
      {chosen && <Completions key={keyOf(chosen)} organisation={organisation} body={chosen} onDone={() => ask.reset()} />}
    </>
  );
}

const keyOf = ({ siren, siret }: RegisterBody): string => siret ?? siren;

/** What would change, each to be left out; what the record knows already is not ticked beforehand. */
function Completions({ organisation, body, onDone }: { organisation: Organisation; body: RegisterBody; onDone: () => void }) {
  const { t } = useTranslation(['open-sources', 'organisation']);
  const { save, isPending } = useOrganisationChange(organisation.id);
  const completions = completionsOf(organisation, body);
  const [left, setLeft] = useState<ReadonlySet<CompletedField>>(() => new Set(completions.filter(({ now }) => now !== '').map(({ field }) => field)));
  if (completions.length === 0) return <Notice live>{t('register.nothing')}</Notice>;
  const taken = completions.filter(({ field }) => !left.has(field));
  const toggle = (field: CompletedField, isTaken: boolean): void => setLeft((former) => new Set(isTaken ? [...former].filter((one) => one !== field) : [...former, field]));
  const apply = async (): Promise<void> => {
    const all = (side: 'change' | 'back'): OrganisationChange => Object.assign({}, ...taken.map((completion) => completion[side])) as OrganisationChange;
    await save({ body: all('change'), said: t('register.done'), back: all('back') }).then(onDone).catch((error: unknown) => showToast(asProblem(error).title));
  };
  return (
    <div className={styles.section} role="group" aria-label={t('register.changes')}>
      <h3>{t('register.changes')}{body.closed ? ` (${t('register.closed')})` : ''}</h3>
      {completions.map(({ field, now, then }) => (
        <Checkbox key={field} isSelected={!left.has(field)} onChange={(isTaken) => toggle(field, isTaken)} {...(now === '' ? {} : { detail: t('register.from', { value: now }) })}>
          {t('register.is', { field: field === 'address' ? t('register.address') : t(`organisation:${field}`), value: then })}
        </Checkbox>
      ))}
      <div><Button size="sm" variant="primary" isPending={isPending} isDisabled={taken.length === 0} onPress={() => void apply()}>{t('register.apply')}</Button></div>
    </div>
  );
}

function Places({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('open-sources');
  const { save, isPending } = useOrganisationChange(organisation.id);
  const ask = useMutation({ mutationFn: () => askPlaces(organisation.id) });
  const [postcode, setPostcode] = useState<string | null>(null);
  const places = ask.data ?? [];
  const chosen = places.length === 1 ? places[0] : places.find((place) => `${place.postcode} ${place.city}` === postcode);
  const apply = (): void => {
    if (!chosen) return;
    const { line, postcode: former, city } = organisation.address;
    const body = { address: { line, postcode: chosen.postcode, city: chosen.city } };
    void save({ body, said: t('places.done'), back: { address: { line, postcode: former, city } } }).catch((error: unknown) => showToast(asProblem(error).title));
  };
  return (
    <>
      <p className="muted small">{t('places.help')}</p>
      <div><Button size="sm" icon={SearchIcon} isPending={ask.isPending} onPress={() => ask.mutate()}>{t('places.open')}</Button></div>
      {ask.error && <Notice tone="stop" live>{asProblem(ask.error).title}</Notice>}
      {ask.data && places.length === 0 && <Notice live>{t('places.none')}</Notice>}
      {places.length > 0 && (
        <>
          <RadioGroup
            label={t('places.choose')} value={chosen ? `${chosen.postcode} ${chosen.city}` : null} onChange={setPostcode}
            options={places.map((place) => ({ key: `${place.postcode} ${place.city}`, label: `${place.postcode} ${place.city}`, detail: place.context ?? '' }))}
          />
          <div><Button size="sm" variant="primary" isPending={isPending} isDisabled={!chosen} onPress={apply}>{t('places.apply')}</Button></div>
        </>
      )}
    </>
  );
}
