import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Status } from '../../ui/display/status.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { CheckIcon, ClockIcon, WarningIcon } from '../../ui/icons.js';
import { MailHeld } from '../archives/mail-held.js';
import { EmailList } from './email-list.js';
import { SettingsHeader } from './settings-header.js';
import styles from './settings.module.css';
import { backgroundQuery, type Background } from './settings.api.js';

/** What happens without anybody watching, and what of it waits for a person. */
export function BackgroundSection() {
  const { t } = useTranslation('settings');
  const { data: background, error } = useQuery(backgroundQuery);
  if (error) throw error;
  if (background === undefined) return <><SettingsHeader section="background" /><Skeleton lines={6} /></>;
  const { followUps, emails, queueReachable, queue } = background;
  const waiting = emails.uncertain + emails.failed + emails.kept;
  const late = followUps.overdue + followUps.undispatched;
  return (
    <>
      <SettingsHeader section="background" />
      <p className="read" role="status">
        {!queueReachable ? t('background.queueDown') : late > 0 ? t('background.late', { count: late }) : waiting > 0 ? t('background.waiting', { count: waiting }) : t('background.well')}
      </p>
      <div className={styles.health}>
        <section aria-labelledby="health-queue">
          <h2 id="health-queue">{t('background.queue')}</h2>
          {queueReachable
            ? <Status icon={CheckIcon} tone="go">{t('background.queueUp', { queue: queue === 'redis' ? 'Redis' : 'PostgreSQL' })}</Status>
            : <Status icon={WarningIcon} tone="stop">{t('background.queueSilent', { queue: queue === 'redis' ? 'Redis' : 'PostgreSQL' })}</Status>}
          <p className="small muted">{t('background.queueText')}</p>
        </section>
        <section aria-labelledby="health-follow-ups">
          <h2 id="health-follow-ups">{t('background.followUps')}</h2>
          <Figures figures={[
            ['scheduled', followUps.scheduled, false], ['due', followUps.due, false], ['undispatched', followUps.undispatched, true], ['overdue', followUps.overdue, true],
          ]} />
          {followUps.oldestOverdueSeconds !== null && <Late seconds={followUps.oldestOverdueSeconds} />}
        </section>
        <section aria-labelledby="health-emails">
          <h2 id="health-emails">{t('background.emails')}</h2>
          <Figures figures={[
            ['planned', emails.planned, false], ['claimed', emails.claimed, false], ['kept', emails.kept, true], ['uncertain', emails.uncertain, true], ['failed', emails.failed, true],
          ]} />
          {emails.oldestDueSeconds !== null && <Late seconds={emails.oldestDueSeconds} />}
        </section>
      </div>
      {emails.heldSince !== null && <MailHeld since={emails.heldSince} />}
      {!emails.sends && <Notice tone="wait">{t('background.noMail')}</Notice>}
      <EmailList sends={emails.sends} />
    </>
  );
}

type Figure = 'scheduled' | 'due' | 'undispatched' | 'overdue' | keyof Pick<Background['emails'], 'planned' | 'claimed' | 'kept' | 'uncertain' | 'failed'>;

/** Counts by state; one that needs a person carries a mark and not a colour alone. */
function Figures({ figures }: { figures: readonly (readonly [Figure, number, boolean])[] }) {
  const { t } = useTranslation('settings');
  return (
    <dl className={styles.figures}>
      {figures.map(([key, count, isDoubtful]) => (
        <div key={key} className={isDoubtful && count > 0 ? styles.doubtful : undefined}>
          <dt>{isDoubtful && count > 0 && <WarningIcon aria-hidden />}{t(`background.figures.${key}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function Late({ seconds }: { seconds: number }) {
  const { t } = useTranslation('settings');
  const minutes = Math.max(1, Math.round(seconds / 60));
  return <Status icon={ClockIcon} tone="stop">{minutes < 90 ? t('background.lateMinutes', { count: minutes }) : t('background.lateHours', { count: Math.round(minutes / 60) })}</Status>;
}
