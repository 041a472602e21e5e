import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { PhoneIcon } from '../../ui/icons.js';
import type { Today } from './today-query.js';
import styles from './today.module.css';

/** The day in one sentence, and the one thing to do next. */
export function ForecastHero({ today }: { today: Today }) {
  const { t } = useTranslation('today');
  const say = useMoment();
  const { sentence, chance } = today.forecast;
  return (
    <div>
      <p className={styles.date}>{say.now}{today.deployment && <Deployment deployment={today.deployment} />}</p>
      <h1 className={styles.sentence} tabIndex={-1}>{sentence} {chance && <em>{chance}</em>}</h1>
      <Expectation forecast={today.forecast} />
      <div className={styles.act}>
        <LinkButton to="/call" variant="primary" size="xl" icon={PhoneIcon}>{t('call')}</LinkButton>
        <NextPromise today={today} />
      </div>
    </div>
  );
}

/** Where the product stands in its six months. */
function Deployment({ deployment: { month, of, firstUsers } }: { deployment: NonNullable<Today['deployment']> }) {
  const { t } = useTranslation('today');
  return <>{'. '}{t(month > of ? 'deploymentOver' : 'deployment', { month, of })}{', '}{firstUsers === 0 ? t('noFirstUser') : t('firstUsers', { count: firstUsers })}</>;
}

/** What the sentence rests on, once there is something to rest on. */
function Expectation({ forecast: { callsMade, listLeft, callsNeeded, callsNeededWithoutLimit, expectedAttendees } }: { forecast: Today['forecast'] }) {
  const { t } = useTranslation('today');
  if (callsMade === 0) return null;
  const short = callsNeeded === null && callsNeededWithoutLimit !== null ? Math.max(0, Math.ceil(callsNeededWithoutLimit) - listLeft) : 0;
  return (
    <p className={styles.expectation}>
      {t('expected', { count: Math.round(expectedAttendees) })}
      {short > 0 && ` ${t('shortList', { count: short })}`}
    </p>
  );
}

function NextPromise({ today: { promises, now } }: { today: Today }) {
  const { t } = useTranslation('today');
  const say = useMoment();
  const first = promises[0];
  if (!first) return <p className={styles.next}>{t('noPromise')}</p>;
  const isNow = new Date(first.dueAt) <= new Date(now);
  return (
    <p className={styles.next}>
      {isNow ? t('promiseNow') : t('promiseAt', { time: say.time(new Date(first.dueAt)) })} <b>{first.organisationName}</b>{t('promised')}
    </p>
  );
}
