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
  const mutationKey = ['wave', productId];
  // One after the other, each with all that is ticked by then: who ticks three boxes in a row means all three.
  const saying = useMutation({
    mutationKey, scope: { id: mutationKey.join() },
    mutationFn: (met: Wave['lacking']) => sayMet(productId, met),
    onSuccess: (next) => {
      if (client.isMutating({ mutationKey }) === 1) client.setQueryData(queryKey, next);
      void client.invalidateQueries({ queryKey: ['today'] });
    },
    onError: (error) => {
      showToast(asProblem(error).title);
      return client.invalidateQueries({ queryKey });
    },
  });
  const tick = (key: Wave['lacking'][number], isMet: boolean): void => {
    const shown = client.getQueryData<Wave>(queryKey) ?? wave;
    const prerequisites = shown.prerequisites.map((one) => (one.key === key ? { key, met: isMet } : one));
    client.setQueryData(queryKey, { ...shown, prerequisites });
    saying.mutate(prerequisites.filter((one) => one.met).map((one) => one.key));
  };
  const { ageMonths } = wave;
  return (
    <>
      <p className="read">{ageMonths === null ? t('ageUnknown') : ageMonths === 0 ? t('ageNone') : t('age', { count: ageMonths })} {t(`waves.${wave.wave}`)}{'.'}</p>
      <WaveTable wave={wave} />
      <fieldset className="stack">
        <legend className="small">{t('prerequisites')}</legend>
        {wave.prerequisites.map(({ key, met: isMet }) => (
          <Checkbox key={key} isSelected={isMet} onChange={(now) => tick(key, now)} {...(key === 'users_to_quote' ? { detail: t('users', { count: wave.firstUsers }) } : {})}>
            {t(`prerequisite.${key}`)}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}
