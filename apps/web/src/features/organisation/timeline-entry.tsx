import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import type { Outcome } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { cx } from '../../ui/class-names.js';
import { Moment } from '../../ui/display/moment.js';
import {
  BusyIcon, CalendarIcon, CallBackIcon, ClockIcon, GatekeeperIcon, NoAnswerIcon, ReachedIcon, RefusedIcon, StageIcon, UsersIcon, VoicemailIcon, WrongNumberIcon, type IconType,
} from '../../ui/icons.js';
import { CorrectCall } from './correct-call.js';
import type { TimelineEntry } from './organisation.api.js';
import styles from './organisation.module.css';

const OUTCOME_ICONS: Record<Outcome, IconType> = {
  no_answer: NoAnswerIcon, busy: BusyIcon, voicemail: VoicemailIcon, gatekeeper: GatekeeperIcon, wrong_number: WrongNumberIcon,
  call_back: CallBackIcon, reached: ReachedIcon, not_now: CalendarIcon, refused: RefusedIcon,
};

/** One thing that happened, or is planned: when, what, with whom, who did it. */
export function TimelineEntryLine({ entry, timeZone }: { entry: TimelineEntry; timeZone: string | null }) {
  const isPlanned = entry.followUp?.status === 'scheduled' || entry.followUp?.status === 'due';
  const Icon = entry.call ? OUTCOME_ICONS[entry.call.outcome] : entry.optOut ? RefusedIcon : entry.referral ? UsersIcon : entry.stage ? StageIcon : ClockIcon;
  return (
    <li className={cx(isPlanned && styles.planned)}>
      <span className={styles.dot}><Icon aria-hidden /></span>
      <div className={styles.entry}>
        <p className={styles.when}><Moment at={entry.at} {...(timeZone === null ? {} : { timeZone })} />{entry.campaign && <> · {entry.campaign}</>}</p>
        <What entry={entry} isPlanned={isPlanned} />
        {entry.call && <CorrectCall entry={entry} call={entry.call} timeZone={timeZone} />}
      </div>
    </li>
  );
}

function What({ entry, isPlanned }: { entry: TimelineEntry; isPlanned: boolean }) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const { call, stage, followUp, referral, optOut } = entry;
  if (call) {
    return (
      <>
        <Line entry={entry}>{capitalised(words.outcomes[call.outcome])}{call.channel !== 'phone' && `, ${words.channels[call.channel]}`}</Line>
        {call.note && <p className={styles.note}>{call.note}</p>}
        <CallFacts call={call} />
      </>
    );
  }
  if (stage) {
    return (
      <>
        <Line entry={entry}>{stage.from ? t('entry.stage', { from: words.stages[stage.from], to: words.stages[stage.to] }) : t('entry.stageAlone', { to: words.stages[stage.to] })}</Line>
        {stage.reason && <p className={styles.note}>{stage.reason}</p>}
      </>
    );
  }
  if (followUp) {
    return (
      <>
        <Line entry={entry}>{isPlanned ? followUp.text : t(followUp.status === 'done' ? 'entry.done' : 'entry.cancelled', { kind: words.followUpKinds[followUp.kind] })}</Line>
        {followUp.note && <p className={styles.note}>{followUp.note}</p>}
      </>
    );
  }
  if (referral) {
    return (
      <Line entry={entry}>
        <Trans
          t={t} i18nKey={referral.direction === 'made' ? 'entry.referralMade' : 'entry.referralReceived'} values={{ organisation: referral.organisation }}
          components={{ org: <Link to="/organisations/$id" params={{ id: referral.organisationId }} /> }}
        />
      </Line>
    );
  }
  if (optOut) return <Line entry={entry}>{t(optOut.liftedAt === null ? 'entry.optOut' : 'entry.optOutLifted', { scope: words.optOutScopes[optOut.scope] })}</Line>;
  return null;
}

function Line({ entry: { contact, contactId, member }, children }: { entry: TimelineEntry; children: ReactNode }) {
  const { t } = useTranslation('organisation');
  return (
    <p>
      <b>{children}</b>
      {contact && contactId && <> <Link to="/contacts/$id" params={{ id: contactId }}>{t('entry.with', { name: contact })}</Link></>}
      {member && <span className="muted"> {t('entry.by', { name: member })}</span>}
    </p>
  );
}

function CallFacts({ call: { interest, evidence, needs, objections, movedTo } }: { call: NonNullable<TimelineEntry['call']> }) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const facts = [
    interest !== null && interest !== 'unknown' && t('entry.interest', { interest: words.interests[interest] }),
    evidence.length > 0 && t('entry.heard', { facts: evidence.map((one) => words.evidences[one]).join(', ') }),
    needs.length > 0 && t('entry.needs', { needs: needs.map(({ title }) => title).join(', ') }),
    ...objections.map(({ title, answered, answer }) =>
      [t('entry.objection', { title }), answer ? t('entry.answered', { answer }) : answered && t('entry.answeredAlone')].filter(Boolean).join(', ')),
    movedTo !== null && t('entry.movedTo', { stage: words.stages[movedTo] }),
  ].filter((fact) => typeof fact === 'string');
  if (facts.length === 0) return null;
  return <ul className={styles.facts} role="list">{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>;
}
