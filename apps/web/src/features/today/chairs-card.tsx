import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { ChairsRing } from '../../ui/display/chairs.js';
import { NumberField } from '../../ui/field/number-field.js';
import type { Today } from './today-query.js';
import styles from './today.module.css';

const MOST_CHAIRS = 5_000;
/** Beyond, the ring is a line: the words say it. */
const MOST_DRAWN = 120;

/** The chairs to fill: of the next lab once somebody is invited, else the interested ones in hand, an outline each. */
export function ChairsCard({ forecast, openLab, onChairs }: { forecast: Today['forecast']; openLab: Today['openLab']; onChairs: (chairs: number) => void }) {
  const { t } = useTranslation('today');
  const invited = openLab && openLab.sure + openLab.yes + openLab.asked > 0 ? openLab : null;
  return (
    <div className={styles.chairs}>
      {invited ? <LabChairs lab={invited} /> : <InHand forecast={forecast} />}
      <div className={styles.goal}>
        <NumberField label={t('chairs')} value={forecast.goal} minValue={1} maxValue={MOST_CHAIRS} onChange={(chairs) => Number.isFinite(chairs) && onChairs(chairs)} />
      </div>
    </div>
  );
}

function InHand({ forecast: { goal, inHand } }: { forecast: Today['forecast'] }) {
  const { t } = useTranslation('today');
  const free = Math.max(0, goal - inHand);
  return (
    <ChairsRing
      counts={{ silent: Math.min(inHand, MOST_DRAWN) }} capacity={Math.min(goal, MOST_DRAWN)} figure={inHand}
      caption={t('inHand', { count: inHand, chairs: goal })} labels={{ silent: t('chairsHeld', { count: inHand }), free: t('chairsFree', { count: free }) }}
    />
  );
}

/** Only whoever gave their word, or answered the question, is the figure. */
function LabChairs({ lab: { id, title, startsAt, chairs, sure, yes, asked } }: { lab: NonNullable<Today['openLab']> }) {
  const { t } = useTranslation('today');
  const { day } = useMoment();
  const drawn = (count: number): number => Math.min(count, MOST_DRAWN);
  return (
    <>
      <ChairsRing counts={{ sure: drawn(sure), yes: drawn(yes), silent: drawn(asked) }} capacity={drawn(chairs)} figure={sure} caption={t('labSure', { count: sure, chairs })} />
      <p><Link to="/open-labs/$id" params={{ id }}>{t('labOf', { lab: title, day: day(new Date(startsAt)) })}</Link></p>
    </>
  );
}
