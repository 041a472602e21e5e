import type { ReactNode } from 'react';
import { callScreen } from '../../pages/call/call.screen.js';
import { organisationScreen } from '../../pages/organisation/organisation.screen.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../ui/button/button.js';
import { PhoneIcon } from '../../ui/icons.js';
import type { TodayFollowUp } from './today-query.js';
import styles from './today.module.css';

interface FollowUpRowProps {
  followUp: TodayFollowUp;
  /** The moment, as this list tells it. */
  when: ReactNode;
  text: ReactNode;
  actions?: ReactNode;
}

/** One organisation to come back to: when, who, why, and the way to call. */
export function FollowUpRow({ followUp: { targetId, organisationId, organisationName }, when, text, actions }: FollowUpRowProps) {
  const { t } = useTranslation('today');
  return (
    <li className={styles.row}>
      <div className={styles.when}>{when}</div>
      <div className={styles.what}>
        <h3>{organisationScreen.ready ? <Link to="/organisations/$id" params={{ id: organisationId }}>{organisationName}</Link> : organisationName}</h3>
        <p>{text}</p>
        {actions && <div className={styles.rowActions}>{actions}</div>}
      </div>
      {callScreen.ready && (
        <Link to="/call" search={{ target: targetId }} className={buttonClass({}, styles.phone)} aria-label={t('callOne', { name: organisationName })}>
          <PhoneIcon aria-hidden />
        </Link>
      )}
    </li>
  );
}
