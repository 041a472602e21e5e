import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportTexts } from '#contracts/texts/report.js';
import { DecisionForm } from '../../features/reports/decision-form.js';
import { ReportMail, ReportText } from '../../features/reports/report-mail.js';
import { reportQuery, weeksQuery, type Week, type WeeklyReport } from '../../features/reports/reports-queries.js';
import { SendTest } from '../../features/reports/send-test.js';
import { Subscriptions } from '../../features/reports/subscriptions.js';
import { useWeekName } from '../../features/reports/use-week-name.js';
import styles from '../../features/reports/reports.module.css';
import { useLocale } from '../../i18n/locale.js';
import { useCan } from '../../lib/api/session.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { Moment } from '../../ui/display/moment.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Select } from '../../ui/field/select.js';

/** The weekly report as it is sent, of any week, and what is decided on it. */
export function ReportsPage() {
  const { week: wanted } = useParams({ strict: false });
  const { data: weeks, error } = useQuery(weeksQuery);
  // The week that ended last; in a team's first week, that one.
  const week = wanted ?? weeks?.find(({ final }) => final)?.week ?? weeks?.[0]?.week;
  const { data: report, error: unreadable } = useQuery({ ...reportQuery(week ?? ''), enabled: week !== undefined });
  if (unreadable ?? error) throw unreadable ?? error;
  return <div className="page">{report && weeks ? <Report report={report} weeks={weeks} /> : <Skeleton lines={8} />}</div>;
}

function Report({ report, weeks }: { report: WeeklyReport; weeks: readonly Week[] }) {
  const { t } = useTranslation('reports');
  const { as, decision, campaign } = useSearch({ strict: false });
  const navigate = useNavigate();
  const texts = reportTexts(useLocale());
  const nameOf = useWeekName();
  const decides = useCan('lead');
  const { week } = report;
  const title = nameOf(report);
  // A mail has one width; where it would have to be read sideways, its text comes first.
  const shown = as ?? (window.matchMedia('(max-width: 680px)').matches ? 'text' : 'mail');
  return (
    <>
      <PageHeader title={title} tabTitle={t('title')} intro={<State report={report} />} actions={<Tools week={week} weeks={weeks} />} />
      {!report.final && <div className={styles.inProgress}><Notice tone="wait">{texts.inProgress}</Notice></div>}
      <div className={decides ? styles.layout : undefined}>
        <div>
          <div className={styles.shown}>
            <p>{t('asSent')}</p>
            <SegmentedControl
              label={t('shownAs')} hideLabel value={shown} onChange={(next) => void navigate({ to: '.', search: (former) => ({ ...former, as: next }), replace: true })}
              segments={[{ key: 'mail', label: t('asMail') }, { key: 'text', label: t('asText') }] as const}
            />
          </div>
          {shown === 'text' ? <ReportText week={week} /> : <ReportMail week={week} title={t('mailTitle', { week: title })} />}
        </div>
        {decides && (
          <div className={styles.side}>
            {report.campaigns.map((part) => (
              <DecisionForm key={`${week} ${part.campaignId}`} week={week} part={part} asked={part.campaignId === campaign || report.campaigns.length === 1 ? decision : undefined} />
            ))}
            <Subscriptions />
          </div>
        )}
      </div>
    </>
  );
}

function State({ report: { final, sentAt } }: { report: WeeklyReport }) {
  const { t } = useTranslation('reports');
  if (sentAt !== null) return <>{t('sent')} <Moment at={sentAt} />.</>;
  return <>{t(final ? 'notSent' : 'sentMonday')}</>;
}

function Tools({ week, weeks }: { week: string; weeks: readonly Week[] }) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const nameOf = useWeekName();
  const sends = useCan('lead');
  const detail = ({ final, sentAt }: Week): string => t(sentAt !== null ? 'isSent' : final ? 'isUnsent' : 'isRunning');
  // A week from before the list, opened by its address, has its place in it too.
  const listed = weeks.map((one) => ({ key: one.week, label: nameOf(one), detail: detail(one) }));
  return (
    <div className={styles.tools}>
      <Select
        label={t('week')} value={week} options={listed} placeholder={week}
        onChange={(next) => void navigate({ to: '/reports/$week', params: { week: next }, search: ({ campaign, as }) => ({ ...(campaign && { campaign }), ...(as && { as }) }) })}
      />
      {sends && <SendTest week={week} />}
    </div>
  );
}
