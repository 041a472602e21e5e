import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InvitationAnswer } from '#contracts/vocabulary.js';
import { useMoment } from '../../i18n/use-moment.js';
import { useCan } from '../../lib/api/session.js';
import { asProblem } from '../../lib/api/problem.js';
import { IconButton } from '../../ui/button/button.js';
import { Status, type Tone } from '../../ui/display/status.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { CheckIcon, ClockIcon, CloseIcon, DoneIcon, EditIcon, MailIcon, MoreIcon, QuestionIcon, RefusedIcon, VoiceIcon, WarningIcon, type IconType } from '../../ui/icons.js';
import { Menu, MenuItem } from '../../ui/overlay/menu.js';
import { grouped, LADDER, rungsReached } from './guest-groups.js';
import { act, answer, refreshLab, type Guest, type GuestAct } from './open-labs.api.js';
import styles from './open-labs.module.css';

const LOOK: Record<Guest['status'], [IconType, Tone]> = {
  draft: [EditIcon, 'neutral'], sent: [MailIcon, 'neutral'], maybe: [QuestionIcon, 'wait'], yes: [CheckIcon, 'go'], waiting: [ClockIcon, 'wait'], no: [CloseIcon, 'neutral'],
  confirmed: [VoiceIcon, 'go'], attended: [DoneIcon, 'go'], no_show: [RefusedIcon, 'stop'], cancelled: [CloseIcon, 'neutral'], failed: [WarningIcon, 'stop'],
};

export const guestName = ({ firstName, lastName, email }: Pick<Guest, 'firstName' | 'lastName' | 'email'>): string => [firstName, lastName].filter(Boolean).join(' ') || email || '';

/** Every guest by where they stand: whom to call first, whom the mails still ask, who is sure. */
export function GuestList({ guests }: { guests: readonly Guest[] }) {
  const { t } = useTranslation('open-labs');
  if (guests.length === 0) return <p className="muted">{t('guests.none')}</p>;
  return (
    <div className={styles.groups}>
      {grouped(guests).map(({ group, guests: those }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{t(`groups.${group}`)} <span>{t(`groupDetail.${group}`, { count: those.length })}</span></h2>
          <ul role="list">{those.map((guest) => <GuestLine key={guest.id} guest={guest} />)}</ul>
        </section>
      ))}
    </div>
  );
}

function GuestLine({ guest }: { guest: Guest }) {
  const { t } = useTranslation('open-labs');
  const { day } = useMoment();
  const [icon, tone] = LOOK[guest.status];
  const at = guest.confirmedAt && guest.status === 'confirmed' ? guest.confirmedAt : guest.answeredAt ?? guest.sentAt;
  const details = [
    guest.broughtByName && t('guests.broughtBy', { name: guest.broughtByName }),
    guest.answer && t('guests.answered', { words: guest.answer }),
    guest.accessNeeds && t('guests.access', { words: guest.accessNeeds }),
    guest.email === null && t('guests.noEmail'),
  ].filter(Boolean);
  return (
    <li className={styles.guest}>
      <div className={styles.who}>
        <Link to="/contacts/$id" params={{ id: guest.contactId }}>{guestName(guest)}</Link>
        <Link to="/organisations/$id" params={{ id: guest.organisationId }} className="muted">{guest.organisationName}</Link>
        {details.length > 0 && <p className={styles.details}>{details.join(' ')}</p>}
      </div>
      <Rungs guest={guest} />
      <div className={styles.state}>
        <Status icon={icon} tone={tone}>{t(`status.${guest.status}`)}</Status>
        <span className="muted">{guest.waitingPlace !== null ? t('guests.rank', { rank: guest.waitingPlace }) : at ? day(new Date(at)) : ''}</span>
      </div>
      <GuestMenu guest={guest} />
    </li>
  );
}

/** Six dots on a line; the words beside them say the same. */
function Rungs({ guest }: { guest: Guest }) {
  const { t } = useTranslation('open-labs');
  const reached = rungsReached(guest);
  const told = LADDER.filter((_, index) => reached[index]).map((rung) => t(`ladder.${rung}`)).join(', ');
  return (
    <span className={styles.rungs} role="img" aria-label={t('guests.rungs', { rungs: told })} title={told}>
      {LADDER.map((rung, index) => <i key={rung} data-done={reached[index] || undefined} />)}
    </span>
  );
}

const ANSWERS: InvitationAnswer[] = ['yes', 'maybe', 'no'];

function GuestMenu({ guest }: { guest: Guest }) {
  const { t } = useTranslation('open-labs');
  const client = useQueryClient();
  const mayCancel = useCan('lead');
  const name = guestName(guest);
  const { mutate } = useMutation({
    mutationFn: (what: GuestAct | InvitationAnswer) => (what === 'yes' || what === 'maybe' || what === 'no' ? answer(guest, what) : act(guest, what)),
    onSuccess: (saved) => showToast(t('guests.saved', { name, status: t(`status.${saved.status}`) })),
    onError: (error) => showToast(asProblem(error).title),
    onSettled: () => refreshLab(client, guest.openLabId),
  });
  const { status, email } = guest;
  const live = ['draft', 'sent', 'maybe', 'yes', 'waiting', 'confirmed', 'failed'].includes(status);
  if (!live && status !== 'no') return <span />;
  return (
    <Menu label={t('guests.actionsFor', { name })} placement="bottom end" trigger={<IconButton icon={MoreIcon} label={t('guests.actionsFor', { name })} />} onAction={(key) => mutate(key as GuestAct | InvitationAnswer)}>
      {email !== null && live ? <MenuItem id="send" icon={MailIcon}>{t(status === 'draft' ? 'acts.send' : 'acts.sendAgain')}</MenuItem> : null}
      {email !== null && ['sent', 'maybe', 'yes', 'confirmed'].includes(status) ? <MenuItem id="remind" icon={ClockIcon}>{t('acts.remind')}</MenuItem> : null}
      {status !== 'confirmed' && status !== 'waiting' ? <MenuItem id="confirm" icon={VoiceIcon}>{t('acts.confirm')}</MenuItem> : null}
      {ANSWERS.filter((said) => said !== status && !(said === 'yes' && (status === 'confirmed' || status === 'waiting'))).map((said) => <MenuItem key={said} id={said} icon={LOOK[said][0]}>{t(`acts.${said}`)}</MenuItem>)}
      {mayCancel && live ? <MenuItem id="cancel" icon={RefusedIcon} tone="danger">{t('acts.cancel')}</MenuItem> : null}
    </Menu>
  );
}
