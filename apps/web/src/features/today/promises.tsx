import { useTranslation } from 'react-i18next';
import { useMoment, useNow } from '../../i18n/use-moment.js';
import { cx } from '../../ui/class-names.js';
import { Moment } from '../../ui/display/moment.js';
import { FollowUpRow } from './follow-up-row.js';
import type { TodayFollowUp } from './today-query.js';
import styles from './today.module.css';

const SOON_MS = 60 * 60_000;

/** Call-backs that somebody was promised, at their moment. */
export function Promises({ promises }: { promises: readonly TodayFollowUp[] }) {
  const { t } = useTranslation('today');
  return (
    <section className={styles.column} aria-labelledby="promises">
      <h2 id="promises">{t('promises')} <span>{t('promisesCount', { count: promises.length })}</span></h2>
      {promises.length === 0
        ? <p className={styles.none}>{t('promisesNone')}</p>
        : <ul role="list">{promises.map((promise) => <PromiseRow key={promise.id} promise={promise} />)}</ul>}
    </section>
  );
}

function PromiseRow({ promise }: { promise: TodayFollowUp }) {
  const say = useMoment();
  const left = new Date(promise.dueAt).getTime() - useNow().getTime();
  return (
    <FollowUpRow
      followUp={promise}
      when={(
        <span className={cx(left < 0 ? styles.late : left < SOON_MS && styles.soon)}>
          <b><Moment at={promise.dueAt} as="time" /></b>
          {left < SOON_MS && <small>{say.ago(new Date(promise.dueAt))}</small>}
        </span>
      )}
      text={<Whom promise={promise} />}
    />
  );
}

/** Who waits for the call, and what the clock says there when it says something else. */
function Whom({ promise: { contactName, dueAt, timeZone } }: { promise: TodayFollowUp }) {
  const { t } = useTranslation('today');
  const [here, there] = [useMoment().time(new Date(dueAt)), useMoment(timeZone).time(new Date(dueAt))];
  return <>{contactName ?? t('someone')}{here !== there && t('timeThere', { time: there })}</>;
}
