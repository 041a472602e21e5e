import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { organisationScreen } from '../../pages/organisation/organisation.screen.js';
import { cx } from '../../ui/class-names.js';
import { Why } from '../../ui/display/why.js';
import { phonesFor, type Card } from './card.js';
import type { Draft } from './draft.js';
import { HourThere } from '../answer-times/hour-there.js';
import { History } from './history.js';
import { People } from './people.js';
import { PhoneNumber, usePhoneLabel } from './phone-number.js';
import { Portrait } from './portrait.js';
import styles from './who.module.css';

/** Who is called: the organisation, its numbers, its people, and all that is known at a glance. */
export function WhoColumn({ card, draft }: { card: Card; draft: Draft }) {
  const { t } = useTranslation('call');
  const { organisation, target, why } = card;
  const { time } = useMoment(organisation.timeZone);
  const labelOf = usePhoneLabel();
  const phones = phonesFor(card, draft.contactId);
  const place = organisation.address.city && organisation.department ? `${organisation.address.city} (${organisation.department})` : organisation.address.city;
  const facts = [place, organisation.size && t('who.agents', { size: organisation.size.replace('-', '\u00A0à\u00A0') })].filter(Boolean).join(', ');

  return (
    <section className={styles.who} data-column aria-labelledby="who-name">
      <p className={styles.kind}>{[organisation.kind, Object.values(organisation.attributes)[0]].filter(Boolean).join(', ')}</p>
      <h1 id="who-name" tabIndex={-1}>{organisation.name}</h1>
      {facts && <p className="small muted">{facts}</p>}
      <div className={styles.phones} role="group" aria-label={t('who.phones')}>
        {phones.map((phone, index) => <PhoneNumber key={phone.id} phone={phone} isDialled={phone.dial === draft.phone} isFirst={index === 0} />)}
        {phones.length === 0 && <p className="small">{t('who.noPhone')}</p>}
      </div>
      <p className={styles.there}>{phones[0] && <span>{labelOf(phones[0])}</span>}<span>{t('who.localTime', { time: time(new Date()) })}</span></p>
      {target.kind === 'prospect' && <HourThere timeZone={organisation.timeZone} className={cx('small muted', styles.hour)} />}
      <Why title={t('who.why')}>
        <p>{why.text}</p>
        {target.spokenIn && <p>{t('who.spokenIn', { name: target.spokenIn })}</p>}
      </Why>
      <People card={card} draft={draft} />
      <Portrait card={card} draft={draft} />
      <History card={card} />
      {(target.note ?? organisation.note) && <div className={styles.block}><h2>{t('who.note')}</h2><p className={styles.note}>{target.note ?? organisation.note}</p></div>}
      {organisationScreen.ready && <p className={cx('small', styles.block)}><Link to="/organisations/$id" params={{ id: organisation.id }}>{t('who.open')}</Link></p>}
    </section>
  );
}
