import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EXIT_STAGES } from '#contracts/vocabulary.js';
import { capitalised } from '#contracts/texts/words.js';
import { usePercent } from '../../i18n/use-percent.js';
import { useWords } from '../../i18n/use-words.js';
import { forecastQuery, type Funnel } from './funnel-queries.js';
import styles from './funnel.module.css';

/** What the numbers allow to say, in sentences. */
export function FunnelWords({ funnel, campaignId, isPast }: { funnel: Funnel; campaignId: string; isPast: boolean }) {
  const { t } = useTranslation(['funnel', 'common']);
  const { percent, number } = usePercent();
  const { tried, interested, interestRate } = funnel.trials;
  return (
    <section className={styles.words} aria-labelledby="words">
      <h2 id="words">{t('wordsTitle')}</h2>
      {interestRate === null
        ? <p className="read">{t('nothingToSay')}</p>
        : (
          <p className="read">
            {t('trials', { count: tried, interested, rate: percent(interestRate.rate) })}{' '}
            <span className="nb">{t('common:between', { low: number(interestRate.low), high: percent(interestRate.high) })}</span>. {t('benchmark')}
          </p>
        )}
      {!isPast && <ForecastWords campaignId={campaignId} />}
      <p className="muted small">{t('notAConversion')}</p>
      <Exits funnel={funnel} />
    </section>
  );
}

function ForecastWords({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation(['funnel', 'common']);
  const { chance } = usePercent();
  const { data: forecast } = useQuery(forecastQuery(campaignId));
  if (!forecast || forecast.callsMade === 0) return null;
  const { goal, listLeft, interval, probability } = forecast;
  return (
    <p className="read">
      {t('forecast', { count: listLeft })} {t('forecastPeople', { low: Math.round(interval.low), high: Math.round(interval.high) })}{' '}
      {t('forecastChance', { chance: chance(Math.max(0.01, probability)), chairs: goal })}
    </p>
  );
}

function Exits({ funnel: { exits } }: { funnel: Funnel }) {
  const { t } = useTranslation('funnel');
  const words = useWords();
  return (
    <>
      <h3>{t('exits')}</h3>
      <dl className={styles.exits}>
        {EXIT_STAGES.map((stage) => <div key={stage}><dt>{capitalised(words.stages[stage])}</dt><dd>{exits[stage]}</dd></div>)}
      </dl>
      <p className="muted small">{t('stakeholders')}</p>
    </>
  );
}
