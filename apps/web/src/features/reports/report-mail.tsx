import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/api/session.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { reportTextQuery } from './reports-queries.js';
import styles from './reports.module.css';

/** Until the message says how high it is. */
const FIRST_HEIGHT = 900;

/**
 * The message as it is sent. The frame may run no script, whatever a name in it contains; `allow-same-origin` only lets us ask its
 * height, and its links open in the whole window when somebody clicks them.
 */
export function ReportMail({ week, title }: { week: string; title: string }) {
  const { locale } = useSession().member;
  const [height, setHeight] = useState(FIRST_HEIGHT);
  const fit = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): void => {
    const page = currentTarget.contentDocument?.documentElement;
    if (page) setHeight(page.scrollHeight);
  };
  return (
    <iframe
      key={`${week} ${locale}`} className={styles.mail} title={title} src={`/api/v1/reports/weekly.html?week=${encodeURIComponent(week)}`} height={height} onLoad={fit}
      sandbox="allow-same-origin allow-top-navigation-by-user-activation"
    />
  );
}

/** The same message for those who read mail as text. */
export function ReportText({ week }: { week: string }) {
  const { t } = useTranslation('reports');
  const { data: text, isError } = useQuery(reportTextQuery(week, useSession().member.locale));
  if (isError) return <Notice tone="stop" live>{t('textFailed')}</Notice>;
  if (text === undefined) return <Skeleton lines={8} />;
  return <pre className={styles.text}>{text}</pre>;
}
