import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale.js';
import { usePercent } from '../../i18n/use-percent.js';
import { TextButton } from '../../ui/button/button.js';
import { Interval } from '../../ui/display/interval.js';
import { Status } from '../../ui/display/status.js';
import { ArrowUpIcon, CalendarIcon, MinusIcon } from '../../ui/icons.js';
import { Table, type Column } from '../../ui/table/table.js';
import type { SegmentValue, Segments } from './segments-query.js';
import { useSegmentName } from './use-segment-name.js';
import { duelOf, verdictOf, type Verdict } from './verdict.js';
import styles from './segments.module.css';

const VERDICTS = { first: { icon: ArrowUpIcon, tone: 'go' }, later: { icon: CalendarIcon, tone: 'wait' }, tooEarly: { icon: MinusIcon, tone: 'neutral' } } as const;

/** The API compares as many with one another; the others have few trials. */
const SHOWN = 12;

/** A line per segment: of those called to the end, how many are interested, and how sure that is. */
export function SegmentsTable({ segments }: { segments: Segments }) {
  const { t } = useTranslation(['funnel', 'common']);
  const { percent, number } = usePercent();
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const nameOf = useSegmentName(segments);
  const duels = segments.pairs.map(duelOf);
  // One scale for all, as wide as the widest doubt that is worth drawing.
  const max = Math.max(0.1, ...segments.values.filter(({ tried }) => tried >= 5).map(({ interestRate }) => interestRate?.high ?? 0));
  const columns: Column<SegmentValue>[] = [
    { key: 'segment', header: t('segment'), cell: ({ value }) => nameOf(value), isRowHeader: true },
    { key: 'interested', header: t('interestedOf'), cell: ({ interested, tried }) => <span className="nb">{t('outOf', { part: interested, whole: tried })}</span>, align: 'end' },
    { key: 'picture', header: t('scale', { max: percent(max) }), cell: ({ interestRate, tried }) => interestRate && <Interval {...interestRate} max={max} muted={tried < 10} /> },
    {
      key: 'rate', header: t('columns.interval'), align: 'end',
      cell: ({ interestRate: rate }) => (rate ? <span className="nb"><b>{percent(rate.rate)}</b> <span className="muted">{t('fromTo', { low: number(rate.low), high: number(rate.high) })}</span></span> : t('nobodyYet')),
    },
    { key: 'calls', header: t('callsPerInterested'), cell: ({ callsPerInterested }) => (callsPerInterested === null ? '–' : callsPerInterested.toLocaleString(locale, { maximumFractionDigits: 1 })), align: 'end' },
    { key: 'verdict', header: t('verdict'), cell: ({ value }) => <VerdictOf verdict={verdictOf(value, duels)} /> },
  ];
  const rest = segments.values.length - SHOWN;
  return (
    <div className="panel">
      <Table caption={t('segmentsCaption')} columns={columns} rows={all ? segments.values : segments.values.slice(0, SHOWN)} rowKey={({ value }) => value ?? ''} />
      {rest > 0 && <p className={styles.more}><TextButton onPress={() => setAll(!all)}>{all ? t('fewerSegments') : t('otherSegments', { count: rest })}</TextButton></p>}
    </div>
  );
}

function VerdictOf({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('funnel');
  return <span className="nb"><Status {...VERDICTS[verdict]}>{t(`verdicts.${verdict}`)}</Status></span>;
}
