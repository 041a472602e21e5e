import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { FunnelStage } from '#contracts/vocabulary.js';
import { Interval, Rate } from '../../ui/display/interval.js';
import { doubtOf } from './doubt.js';
import type { Funnel } from './funnel-queries.js';
import { useStageNames } from './use-stage-names.js';
import styles from './funnel.module.css';

/** From here on stages are so small beside the list that they get a scale of their own. */
const MAGNIFIED: readonly FunnelStage[] = ['invited', 'confirmed', 'attended', 'first_user'];

/** The funnel: a bar per stage, ever reached. Two scales, each said; the words and the table carry the same. */
export function FunnelPicture({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation('funnel');
  const stageName = useStageNames();
  const interested = funnel.stages.find(({ stage }) => stage === 'interested')?.everReached ?? 0;
  const someoneBeyond = funnel.stages.some(({ stage, everReached }) => MAGNIFIED.includes(stage) && everReached > 0);
  const times = someoneBeyond && interested > 0 ? Math.floor(funnel.list / interested) : 0;
  const scaleOf = (stage: FunnelStage): number => Math.max(1, MAGNIFIED.includes(stage) && times > 1 ? interested : funnel.list);
  return (
    <ol className={styles.picture} role="list" aria-label={t('pictureLabel')}>
      {funnel.stages.map(({ stage, everReached }) => (
        <Fragment key={stage}>
          {stage === 'invited' && times > 1 && <Magnifier count={interested} times={times} share={interested / funnel.list} />}
          <li className={styles.step}>
            <span className={styles.stage}>{stageName(stage)}</span>
            <span className={styles.bar}><Bar share={everReached / scaleOf(stage)} /><b>{everReached}</b></span>
            <StepRate rate={funnel.rates.find((rate) => rate.stage === stage)} stage={stage} />
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

/** Dashed where nobody is yet. The width is an attribute: the policy allows no inline style in the markup. */
function Bar({ share }: { share: number }) {
  return (
    <svg className={styles.barBox} aria-hidden="true">
      {share === 0
        ? <rect className={styles.nobody} x="1" y="1" width="26" height="22" rx="2" />
        : <rect className={styles.filled} width={`max(3px, ${Math.min(100, share * 100)}%)`} height="24" rx="2" />}
    </svg>
  );
}

function Magnifier({ count, times, share }: { count: number; times: number; share: number }) {
  const { t } = useTranslation('funnel');
  return (
    <li className={styles.magnifier}>
      <span className={styles.stage} />
      <span className={styles.bar}>
        <svg className={styles.zoom} aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10"><path d={`M0 0 H${share * 100} L100 10 H0 Z`} /></svg>
      </span>
      <span className={styles.scale}>{t('magnified', { times, count })}</span>
    </li>
  );
}

function StepRate({ rate, stage }: { rate: Funnel['rates'][number] | undefined; stage: FunnelStage }) {
  const { t } = useTranslation('funnel');
  if (!rate) return <span className={styles.passage} />;
  if (rate.rate === null || rate.low === null || rate.high === null) return <span className={styles.passage}>{t('nobodyYet')}</span>;
  const doubt = doubtOf(rate);
  const known = { rate: rate.rate, low: rate.low, high: rate.high };
  return (
    <span className={styles.passage}>
      <Rate {...known} of={t(`of.${rate.of}`)} />
      <Interval {...known} muted={doubt === 'few'} />
      {doubt !== 'none' && <small>{t(`doubt.${doubt}`)}{stage === 'first_user' && ` ${t('onlyConversion')}`}</small>}
    </span>
  );
}
