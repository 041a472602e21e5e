import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale.js';
import { Moment } from '../../ui/display/moment.js';
import { Table } from '../../ui/table/table.js';
import { sharesOf } from './answers.js';
import type { PortraitWeights } from './portrait.api.js';

/** What was accepted and refused, by whom, and what was known then. */
export function DecisionHistory({ decisions }: { decisions: PortraitWeights['decisions'] }) {
  const { t } = useTranslation('portrait');
  const locale = useLocale();
  if (decisions.length === 0) return <p>{t('historyNone')}</p>;
  return (
    <Table
      caption={t('historyCaption')} rows={decisions} rowKey={({ id }) => id}
      columns={[
        { key: 'when', header: t('when'), cell: ({ at }) => <Moment at={at} as="ago" /> },
        { key: 'label', header: t('criterion'), isRowHeader: true, cell: ({ label }) => label },
        { key: 'change', header: t('change'), cell: ({ fromWeight, toWeight }) => t('fromTo', { from: fromWeight.toLocaleString(locale), to: toWeight.toLocaleString(locale) }) },
        { key: 'decision', header: t('decision'), cell: ({ accepted }) => t(accepted ? 'yes' : 'no') },
        { key: 'who', header: t('who'), cell: ({ by }) => by },
        { key: 'facts', header: t('facts'), cell: (decision) => t('factsThen', sharesOf(decision, locale)) },
      ]}
    />
  );
}
