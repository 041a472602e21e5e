import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { useMoment } from '../../i18n/use-moment.js';
import { useCan } from '../../lib/api/session.js';
import { ChairsRows } from '../../ui/display/chairs.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { CompositionPanel } from '../lab-day/composition-panel.js';
import { labForecastQuery, rungsQuery, type LabForecast, type OpenLab } from './open-labs.api.js';
import styles from './open-labs.module.css';

/** Beside the guests: the chairs, who will come, for leads who should, what the ladder does next. */
export function LabSide({ lab }: { lab: OpenLab }) {
  const leads = useCan('lead');
  return (
    <>
      <WhoComes lab={lab} />
      {leads && <CompositionPanel openLabId={lab.id} />}
      <Ladder lab={lab} />
    </>
  );
}

function WhoComes({ lab }: { lab: OpenLab }) {
  const { t } = useTranslation('open-labs');
  const { data: forecast } = useQuery(labForecastQuery(lab.id));
  const { counts, sure, capacity } = lab;
  return (
    <section aria-labelledby="who-comes">
      <h2 id="who-comes">{t('outlook.title')}</h2>
      {forecast ? <Sentence forecast={forecast} /> : <Skeleton lines={2} />}
      {forecast && forecast.distribution.length > 2 && <Histogram forecast={forecast} />}
      <ChairsRows counts={{ sure, yes: Math.max(0, counts.yes + counts.confirmed + counts.attended - sure), silent: counts.sent + counts.maybe }} capacity={capacity} />
    </section>
  );
}

function Sentence({ forecast: { expectedAttendees, low, high, probability, goal } }: { forecast: LabForecast }) {
  const { t } = useTranslation('open-labs');
  const count = Math.round(expectedAttendees);
  if (count === 0 && high === 0) return <p className={styles.read}>{t('outlook.nobody')}</p>;
  return (
    <p className={styles.read}>
      {t('outlook.sentence', { count, low, high })} {t('outlook.chance', { goal, chance: t('outlook.percent', { percent: Math.round(probability * 100) }) })}
    </p>
  );
}

/** The law of who comes; the sentence above says it in words. */
function Histogram({ forecast: { distribution, goal } }: { forecast: LabForecast }) {
  const top = Math.max(...distribution);
  const shown = distribution.map((p, people) => ({ p, people })).filter(({ p }) => p > top / 200);
  const from = shown[0]!.people;
  const wide = Math.max(shown.length, 1);
  return (
    <svg className={styles.law} viewBox={`0 0 ${wide * 8} 44`} preserveAspectRatio="none" aria-hidden="true">
      {shown.map(({ p, people }) => <rect key={people} x={(people - from) * 8 + 1} y={42 - (40 * p) / top} width={6} height={(40 * p) / top + 1} data-full={people >= goal || undefined} />)}
    </svg>
  );
}

function Ladder({ lab }: { lab: OpenLab }) {
  const { t } = useTranslation('open-labs');
  const { moment } = useMoment();
  const { data: rungs } = useQuery(rungsQuery(lab.id));
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder">{t('rungs.title')}</h2>
      {rungs === undefined ? <Skeleton lines={4} /> : rungs.length === 0 ? <p className="muted">{t('rungs.none')}</p> : (
        <ol className={styles.ladder} role="list">
          {rungs.map(({ id, kind, dueAt, climbedAt, reached }) => (
            <li key={id}>
              <span>{capitalised(moment(new Date(dueAt)))}</span>
              <span className="muted">{climbedAt === null ? t(`rungs.${kind}`) : t(`rungs.done.${kind}`, { count: reached })}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="muted">{t('rungs.afterNo')}</p>
    </section>
  );
}
