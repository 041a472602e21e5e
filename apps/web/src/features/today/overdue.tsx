import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { useNow } from '../../i18n/use-moment.js';
import { useWords } from '../../i18n/use-words.js';
import { Button, TextButton } from '../../ui/button/button.js';
import { Moment } from '../../ui/display/moment.js';
import { FollowUpRow } from './follow-up-row.js';
import { MoveDialog } from './move-dialog.js';
import type { TodayFollowUp } from './today-query.js';
import { useFollowUpChanges } from './use-follow-up-changes.js';
import styles from './today.module.css';

const DAY_MS = 86_400_000;
/** As many as a column reads well with; the others one gesture away. */
const SHOWN = 5;

/** Follow-ups past their moment, the longest wait first. */
export function Overdue({ overdue }: { overdue: readonly TodayFollowUp[] }) {
  const { t } = useTranslation('today');
  const [all, setAll] = useState(false);
  const shown = all ? overdue : overdue.slice(0, SHOWN);
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue">{t('overdue')} <span>{t('overdueCount', { count: overdue.length })}</span></h2>
      {overdue.length === 0 ? <p className={styles.none}>{t('overdueNone')}</p> : <ul role="list">{shown.map((one) => <LateRow key={one.id} followUp={one} />)}</ul>}
      {overdue.length > SHOWN && <p className={styles.more}><TextButton onPress={() => setAll(!all)}>{all ? t('fewer') : t('others', { count: overdue.length - SHOWN })}</TextButton></p>}
    </section>
  );
}

/** What comes later today without a promise. */
export function Planned({ planned }: { planned: readonly TodayFollowUp[] }) {
  const { t } = useTranslation('today');
  if (planned.length === 0) return null;
  return (
    <section aria-labelledby="planned" className={styles.second}>
      <h2 id="planned">{t('planned')} <span>{planned.length}</span></h2>
      <ul role="list">{planned.map((one) => <LateRow key={one.id} followUp={one} />)}</ul>
    </section>
  );
}

function LateRow({ followUp }: { followUp: TodayFollowUp }) {
  const { t } = useTranslation('today');
  const words = useWords();
  const { finish, move } = useFollowUpChanges();
  const [moving, setMoving] = useState(false);
  const lateness = useNow().getTime() - new Date(followUp.dueAt).getTime();
  const days = Math.floor(lateness / DAY_MS);
  const { organisationName: name } = followUp;
  return (
    <>
      <FollowUpRow
        followUp={followUp}
        when={lateness < 0 ? <b>{t('today')}</b> : <b className={styles.late}>{days === 0 ? t('today') : t('days', { count: days })}</b>}
        text={<>{followUp.contactName !== null && `${followUp.contactName}. `}{capitalised(words.followUpKinds[followUp.kind])}, {t('plannedFor')} <Moment at={followUp.dueAt} as="day" />.</>}
        actions={(
          <>
            <Button size="sm" variant="ghost" onPress={() => finish(followUp)} aria-label={t('doneOf', { name })}>{t('done')}</Button>
            <Button size="sm" variant="ghost" onPress={() => setMoving(true)} aria-label={t('moveOf', { name })}>{t('move')}</Button>
          </>
        )}
      />
      {moving && <MoveDialog followUp={followUp} onClose={() => setMoving(false)} onMove={(to) => move(followUp, to)} />}
    </>
  );
}
