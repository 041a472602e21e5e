import { useTranslation } from 'react-i18next';
import { DOSING_WAVES, WAVE_FROM_MONTH } from '#contracts/dosing-waves.js';
import { Status } from '../../ui/display/status.js';
import { CalendarIcon, CheckIcon, MinusIcon } from '../../ui/icons.js';
import { Table } from '../../ui/table/table.js';
import type { Wave } from './wave.api.js';

/** The three waves with what each waits for; the present one is marked in words. */
export function WaveTable({ wave: { wave, ageMonths, lacking } }: { wave: Pick<Wave, 'wave' | 'ageMonths' | 'lacking'> }) {
  const { t } = useTranslation('wave');
  const present = DOSING_WAVES.indexOf(wave);
  return (
    <Table
      caption={t('caption')} rows={[...DOSING_WAVES]} rowKey={(one) => one}
      columns={[
        { key: 'wave', header: t('wave'), isRowHeader: true, cell: (one) => t(`waves.${one}`) },
        { key: 'from', header: t('from'), cell: (one) => t('fromMonth', { count: WAVE_FROM_MONTH[one] }) },
        { key: 'needs', header: t('needs'), cell: (one) => t(one === 'rebels' ? 'noNeed' : one === 'marsh' ? 'allNeeds' : 'sameNeeds') },
        {
          key: 'state', header: t('state'),
          cell: (one) => {
            const place = DOSING_WAVES.indexOf(one);
            if (place === present) return <Status icon={CheckIcon} tone="go">{t('now')}</Status>;
            if (place < present) return <Status icon={MinusIcon}>{t('past')}</Status>;
            const months = WAVE_FROM_MONTH[one] - (ageMonths ?? 0);
            return <Status icon={CalendarIcon} tone="wait">{[months > 0 && t('inMonths', { count: months }), lacking.length > 0 && t('waits', { count: lacking.length })].filter(Boolean).join(', ')}</Status>;
          },
        },
      ]}
    />
  );
}
