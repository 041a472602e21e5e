import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { useLocale } from '../../i18n/locale.js';
import { useWords } from '../../i18n/use-words.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Table } from '../../ui/table/table.js';
import { Block } from '../settings/block.js';
import { agreementQuery, type ReadingsAgreement } from './personas.api.js';

/** How far callers and readers agree: on the type in words, fact by fact in a table. */
export function AgreementBlock() {
  const { t } = useTranslation('personas');
  const { data } = useQuery(agreementQuery);
  return <Block title={t('agreement.title')}>{data ? <Agreement agreement={data} /> : <Skeleton lines={3} />}</Block>;
}

function Agreement({ agreement: { type, facts } }: { agreement: ReadingsAgreement }) {
  const { t } = useTranslation('personas');
  const words = useWords();
  const locale = useLocale();
  const decimal = (value: number): string => value.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (type.pairs === 0) return <p>{t('agreement.none')}</p>;
  const heard = facts.filter(({ ticked, reread }) => ticked + reread > 0);
  return (
    <>
      <p className="read">{t(`agreement.${type.verdict}`, { count: type.pairs, same: type.same })}</p>
      {type.alpha !== null && type.low !== null && type.high !== null && (
        <p className="muted small">{t('agreement.alpha', { alpha: decimal(type.alpha), low: decimal(type.low), high: decimal(type.high) })}</p>
      )}
      {heard.length > 0 && (
        <Table
          caption={t('agreement.caption')} rows={heard} rowKey={({ signal }) => signal}
          columns={[
            { key: 'signal', header: t('agreement.signal'), isRowHeader: true, cell: ({ signal }) => capitalised(words.signals[signal]) },
            { key: 'ticked', header: t('agreement.ticked'), align: 'end', cell: ({ ticked }) => ticked },
            { key: 'reread', header: t('agreement.reread'), align: 'end', cell: ({ reread }) => reread },
            { key: 'both', header: t('agreement.both'), align: 'end', cell: ({ both }) => both },
          ]}
        />
      )}
    </>
  );
}
