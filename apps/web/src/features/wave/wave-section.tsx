import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { Checkbox } from '../../ui/choice/checkbox.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Block } from '../settings/block.js';
import { sayMet, waveQuery, type Wave } from './wave.api.js';
import { WaveTable } from './wave-table.js';

/** Which crowd a product is ready for, and what a person says is there. */
export function WaveSection({ productId }: { productId: string }) {
  const { t } = useTranslation('wave');
  const { data: wave } = useQuery(waveQuery(productId));
  return <div id="wave"><Block title={t('title')} intro={t('intro')}>{wave ? <Readiness productId={productId} wave={wave} /> : <Skeleton lines={4} />}</Block></div>;
}

function Readiness({ productId, wave }: { productId: string; wave: Wave }) {
  const { t } = useTranslation('wave');
  const client = useQueryClient();
  const { queryKey } = waveQuery(productId);
  const saying = useMutation({
    mutationFn: (met: Wave['lacking']) => sayMet(productId, met),
    onSuccess: (next) => {
      client.setQueryData(queryKey, next);
      void client.invalidateQueries({ queryKey: ['today'] });
    },
    onError: (error) => showToast(asProblem(error).title),
  });
  const met = wave.prerequisites.filter((one) => one.met).map(({ key }) => key);
  const { ageMonths } = wave;
  return (
    <>
      <p className="read">{ageMonths === null ? t('ageUnknown') : ageMonths === 0 ? t('ageNone') : t('age', { count: ageMonths })} {t(`waves.${wave.wave}`)}{'.'}</p>
      <WaveTable wave={wave} />
      <fieldset className="stack">
        <legend className="small">{t('prerequisites')}</legend>
        {wave.prerequisites.map(({ key, met: isMet }) => (
          <Checkbox key={key} isSelected={isMet} onChange={(now) => saying.mutate(now ? [...met, key] : met.filter((one) => one !== key))} {...(key === 'users_to_quote' ? { detail: t('users', { count: wave.firstUsers }) } : {})}>
            {t(`prerequisite.${key}`)}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}
