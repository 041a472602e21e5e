import { useTranslation } from 'react-i18next';
import { usePercent } from '../../i18n/use-percent.js';
import { Table, type Column } from '../../ui/table/table.js';
import { doubtOf } from './doubt.js';
import type { Funnel } from './funnel-queries.js';
import { useStageNames } from './use-stage-names.js';

type Step = Funnel['stages'][number];

/** The same numbers as the picture, and how many stand at each stage now. */
export function FunnelTable({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation(['funnel', 'common']);
  const { percent, number } = usePercent();
  const stageName = useStageNames();
  const rateOf = ({ stage }: Step): Funnel['rates'][number] | undefined => funnel.rates.find((rate) => rate.stage === stage);
  const columns: Column<Step>[] = [
    { key: 'stage', header: t('columns.stage'), cell: ({ stage }) => stageName(stage), isRowHeader: true },
    { key: 'ever', header: t('columns.ever'), cell: ({ everReached }) => everReached, align: 'end' },
    { key: 'now', header: t('columns.now'), cell: (step) => step.now, align: 'end' },
    {
      key: 'rate', header: t('columns.rate'), cell: (step) => {
        const rate = rateOf(step);
        if (!rate || rate.rate === null) return rate ? t('nobodyYet') : '';
        return t('rateOf', { rate: percent(rate.rate), successes: rate.successes, trials: rate.trials });
      },
    },
    {
      key: 'interval', header: t('columns.interval'), cell: (step) => {
        const rate = rateOf(step);
        if (!rate || rate.low === null || rate.high === null) return '';
        return t('common:between', { low: number(rate.low), high: percent(rate.high) });
      },
    },
    {
      key: 'doubt', header: t('columns.doubt'), cell: (step) => {
        const rate = rateOf(step);
        const doubt = rate ? doubtOf(rate) : 'none';
        return doubt === 'none' ? '' : t(`doubt.${doubt}`);
      },
    },
  ];
  return <Table caption={t('tableCaption')} columns={columns} rows={funnel.stages} rowKey={({ stage }) => stage} />;
}
