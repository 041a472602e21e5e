import { useTranslation } from 'react-i18next';
import { ChairsRing } from '../../ui/display/chairs.js';
import { NumberField } from '../../ui/field/number-field.js';
import type { Today } from './today-query.js';
import styles from './today.module.css';

const MOST_CHAIRS = 5_000;
/** Beyond, the ring is a line: the words say it. */
const MOST_DRAWN = 120;

/** The interested ones in hand against the chairs to fill. Nobody is invited yet: an outline each. */
export function ChairsCard({ forecast: { goal, inHand }, onChairs }: { forecast: Today['forecast']; onChairs: (chairs: number) => void }) {
  const { t } = useTranslation('today');
  const free = Math.max(0, goal - inHand);
  return (
    <div className={styles.chairs}>
      <ChairsRing
        counts={{ silent: Math.min(inHand, MOST_DRAWN) }} capacity={Math.min(goal, MOST_DRAWN)} figure={inHand}
        caption={t('inHand', { count: inHand, chairs: goal })} labels={{ silent: t('chairsHeld', { count: inHand }), free: t('chairsFree', { count: free }) }}
      />
      <div className={styles.goal}>
        <NumberField label={t('chairs')} value={goal} minValue={1} maxValue={MOST_CHAIRS} onChange={(chairs) => Number.isFinite(chairs) && onChairs(chairs)} />
      </div>
    </div>
  );
}
