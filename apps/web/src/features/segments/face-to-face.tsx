import { useTranslation } from 'react-i18next';
import { usePercent } from '../../i18n/use-percent.js';
import type { Segments } from './segments-query.js';
import { useSegmentName } from './use-segment-name.js';
import { duelOf } from './verdict.js';
import styles from './segments.module.css';

const SHOWN = 4;

/** The pairs most worth a word, the surest first, with the rule they were judged by. */
export function FaceToFace({ segments }: { segments: Segments }) {
  const { t } = useTranslation('funnel');
  const { chance } = usePercent();
  const nameOf = useSegmentName(segments);
  const outOf = (value: string): string => {
    const segment = segments.values.find((one) => one.value === value);
    return t('outOf', { part: segment?.interested ?? 0, whole: segment?.tried ?? 0 });
  };
  return (
    <section className={styles.faces} aria-labelledby="faces">
      <h3 id="faces">{t('faceToFace')}</h3>
      {segments.pairs.length === 0
        ? <p className="muted">{t('noPair')}</p>
        : (
          <ul role="list">
            {segments.pairs.slice(0, SHOWN).map(duelOf).map(({ better, other, probability, advice }) => (
              <li key={`${better} ${other}`}>
                <b className={styles.chance}>{chance(probability)}</b>
                <p>
                  <b>{t('rather', { better: nameOf(better), other: nameOf(other) })}</b>
                  <span>{t('against', { better: outOf(better), other: outOf(other) })} {t(`pairAdvice.${advice}`)}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
      <p className="muted small">{t('chanceMeans')}</p>
      <p className="muted small">{t('rule')}</p>
    </section>
  );
}
