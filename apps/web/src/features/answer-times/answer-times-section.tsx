import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CALL_BANDS } from '#contracts/call-bands.js';
import { capitalised } from '#contracts/texts/words.js';
import { usePercent } from '../../i18n/use-percent.js';
import { Table } from '../../ui/table/table.js';
import funnel from '../funnel/funnel.module.css';
import { answerTimesQuery, type AnswerTimes } from './answer-times-query.js';
import { useAnswerWords } from './use-answer-words.js';

/** When people answer: what is known in words, and every count in a table of days and hours. */
export function AnswerTimesSection({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('answer-times');
  const { data: times } = useQuery(answerTimesQuery(campaignId));
  const { sentences } = useAnswerWords();
  if (!times) return null;
  return (
    <section className={funnel.heard} id="answer-times" aria-labelledby="answer-times-title">
      <h2 id="answer-times-title" className={funnel.headline}>{t('title')}</h2>
      {sentences(times).map((sentence) => <p key={sentence} className="read">{sentence}</p>)}
      {times.dials > 0 && <Week times={times} />}
      <p className="muted small">{t('intro')} {t('rule', { needed: times.needed })}</p>
    </section>
  );
}

type Answers = Pick<AnswerTimes['moments'][number], 'dials' | 'answered' | 'expected'>;

/** A row per weekday, and one for the whole week. */
function Week({ times }: { times: AnswerTimes }) {
  const { t } = useTranslation('answer-times');
  const words = useAnswerWords();
  const rows = [...times.weekdays.map(({ weekday }) => weekday), null];
  const cellOf = (weekday: number | null, band: (typeof CALL_BANDS)[number]): Answers | undefined =>
    (weekday === null ? times.bands.find((one) => one.band === band) : times.moments.find((one) => one.weekday === weekday && one.band === band));
  return (
    <div className="panel">
      <Table
        caption={t('caption')} rows={rows} rowKey={(weekday) => weekday ?? 'all'}
        columns={[
          { key: 'day', header: t('day'), isRowHeader: true, cell: (weekday) => capitalised(weekday === null ? t('allWeek') : words.weekday(weekday)) },
          ...CALL_BANDS.map((band) => ({ key: band, header: capitalised(words.band(band)), align: 'end' as const, cell: (weekday: number | null) => <Cell answers={cellOf(weekday, band)} /> })),
          {
            key: 'all', header: t('allDay'), align: 'end',
            cell: (weekday) => <Cell answers={weekday === null ? { dials: times.dials, answered: times.answered, expected: null } : times.weekdays.find((one) => one.weekday === weekday)} />,
          },
        ]}
      />
    </div>
  );
}

function Cell({ answers }: { answers: Answers | undefined }) {
  const { t } = useTranslation('answer-times');
  const { percent } = usePercent();
  if (!answers || answers.dials === 0) return <span className="muted">{'–'}<span className="vh">{t('noCall')}</span></span>;
  return (
    <span className="nb">
      {t('cell', { answered: answers.answered, dials: answers.dials })}
      {answers.expected !== null && <span className="muted small"><br />{t('expected', { chance: percent(answers.expected) })}</span>}
    </span>
  );
}
