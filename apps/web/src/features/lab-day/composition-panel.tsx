import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Checkbox } from '../../ui/choice/checkbox.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { WaveTable } from '../wave/wave-table.js';
import { compositionQuery, type Composition } from './lab-queries.js';
import styles from './after.module.css';

type Dose = Composition['doses'][number];

/** The dose of the room: wanted, expected and missing by type, against the product's age. Leads only; never on a person's row. */
export function CompositionPanel({ openLabId }: { openLabId: string }) {
  const { t } = useTranslation('lab-day');
  const { data: composition, error } = useQuery(compositionQuery(openLabId));
  if (!composition && error) throw error;
  return (
    <section className={styles.section}>
      <h2>{t('dosing.title')}</h2>
      {!composition ? <Skeleton lines={4} /> : <Doses openLabId={openLabId} composition={composition} />}
    </section>
  );
}

function Doses({ openLabId, composition }: { openLabId: string; composition: Composition }) {
  const { t } = useTranslation('lab-day');
  const { wave, ageMonths, doses, prerequisites, waitsFor, opinionGivers, capacity, guests, unheard } = composition;
  const client = useQueryClient();
  const { queryKey } = compositionQuery(openLabId);
  const saying = useMutation({
    mutationFn: (met: Composition['waitsFor']) => dataOf(api.PATCH('/api/v1/open-labs/{id}/composition', { params: { path: { id: openLabId } }, body: { met } })),
    onSuccess: (next) => void client.setQueryData(queryKey, next), onError: (error) => void showToast(asProblem(error).title),
  });
  const met = prerequisites.filter((one) => one.met).map(({ key }) => key);
  return (
    <>
      <p className="read">{ageMonths === null ? t('dosing.ageUnknown') : t('dosing.age', { count: ageMonths })} {t(`dosing.waves.${wave}`)}</p>
      <p className="muted small">{t('dosing.likely', { count: guests })} {unheard > 0 && t('dosing.unheard', { count: unheard })}</p>
      {doses.map((dose) => <Gauge key={dose.persona} dose={dose} capacity={capacity} />)}
      {waitsFor.length > 0 && <Notice tone="wait">{t('dosing.waitsFor')}</Notice>}
      {opinionGivers.have > 0 && <Notice tone="wait">{t('dosing.opinions', { count: opinionGivers.have })}</Notice>}
      <WaveTable wave={{ wave, ageMonths, lacking: prerequisites.filter((one) => !one.met).map(({ key }) => key) }} />
      <fieldset className="stack">
        <legend className="small">{t('dosing.prerequisites')}</legend>
        {prerequisites.map(({ key, met: isMet }) => (
          <Checkbox key={key} isSelected={isMet} onChange={(now) => saying.mutate(now ? [...met, key] : met.filter((one) => one !== key))}>{t(`dosing.prerequisite.${key}`)}</Checkbox>
        ))}
      </fieldset>
    </>
  );
}

/** Colour never alone: each type has its shape, and the numbers stand in words. */
function Gauge({ dose: { persona, wanted, have, missing, over }, capacity }: { dose: Dose; capacity: number }) {
  const { t } = useTranslation('lab-day');
  const words = useWords();
  const scale = (value: number): number => (100 * Math.min(value, capacity)) / Math.max(1, capacity);
  return (
    <div className={styles.gauge} data-testid={`dose-${persona}`}>
      <p className={styles.gaugeHead}>
        <b><svg className={styles.mark} viewBox="0 0 20 20" aria-hidden="true">{persona === 'rebel' ? <path className={styles.rebel} d="M10 3 18 17H2Z" /> : persona === 'marsh' ? <circle className={styles.marsh} cx="10" cy="10" r="7" /> : <rect className={styles.loyalist} x="3" y="3" width="14" height="14" />}</svg>{capitalised(words.personas[persona])}</b>
        <span>{wanted === 0 ? t('dosing.noneWanted', { count: Math.round(have) }) : t('dosing.of', { count: Math.round(have), wanted })}</span>
      </p>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="10" rx="1" />
        <rect className={styles[persona]} width={scale(have)} height="10" />
        {wanted > have && <rect className={styles.missing} x={scale(have)} width={scale(wanted) - scale(have)} height="10" />}
        <path className={styles.wanted} d={`M${scale(wanted)} -2V12`} />
      </svg>
      <p className="muted small">{missing > 0 ? t('dosing.missing', { count: missing }) : over > 0 ? t('dosing.over', { count: over }) : t('dosing.right')}</p>
    </div>
  );
}
