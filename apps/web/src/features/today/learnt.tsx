import { useTranslation } from 'react-i18next';
import { usePercent } from '../../i18n/use-percent.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { AnswerLesson } from './answer-lesson.js';
import type { Today } from './today-query.js';
import styles from './today.module.css';

/** What calls taught: who answers better, what is objected and what answers it, what is asked for. */
export function Learnt({ today: { segment, objections, needs, answers } }: { today: Today }) {
  const { t } = useTranslation('today');
  const objection = objections[0];
  const need = needs[0];
  return (
    <section aria-labelledby="learnt">
      <h2 id="learnt">{t('learnt')}</h2>
      {!segment && !objection && !need && answers.dials === 0 && <p className={styles.none}>{t('learntNone')}</p>}
      {segment && <SegmentLesson segment={segment} />}
      {objection && (
        <div className={styles.lesson}>
          <p><b>{t('quoted', { words: objection.title })}</b> {t('comesBack', { count: objection.mentions })}</p>
          {objection.bestAnswer !== null && <small>{t('bestAnswer', { words: objection.bestAnswer })}</small>}
        </div>
      )}
      <AnswerLesson answers={answers} />
      {need && (
        <div className={styles.lesson}>
          <p><b>{need.title}</b> {t('askedBy', { count: need.organisations })}</p>
          <small>{t('firstNeed')}</small>
        </div>
      )}
      <p className={styles.more}><LinkButton to="/funnel" size="sm">{t('seeFunnel')}</LinkButton></p>
    </section>
  );
}

function SegmentLesson({ segment: { better, other, probability, advice } }: { segment: NonNullable<Today['segment']> }) {
  const { t } = useTranslation('today');
  const { chance } = usePercent();
  const name = (value: string | null): string => value ?? t('unknownSegment');
  return (
    <div className={styles.lesson}>
      <p>
        <b>{t('saysYes', { segment: name(better.value), count: better.interested, tried: better.tried })}</b>{' '}
        {t('againstSegment', { segment: name(other.value), interested: other.interested, tried: other.tried })}
      </p>
      <small>{t(advice === 'switch' ? 'adviceSwitch' : 'adviceLeaning', { chance: chance(probability) })}</small>
    </div>
  );
}
