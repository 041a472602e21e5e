import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Checkbox } from '../../ui/choice/checkbox.js';
import { Status } from '../../ui/display/status.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { TextField } from '../../ui/field/text-field.js';
import { DoneIcon, PlusIcon, VoiceIcon } from '../../ui/icons.js';
import { useCallActions } from './call-actions.js';
import type { Card } from './card.js';
import type { ColleagueHeard, Draft } from './draft.js';
import styles from './lab-invite.module.css';

type Lab = NonNullable<Card['openLab']>;
type GuestOnCard = NonNullable<Card['guests']>[number];

const MOST_COLLEAGUES = 5;
const NOBODY: ColleagueHeard = { firstName: '', lastName: '', email: '' };

/** The next open lab, with its chairs in view: the person is invited while they are on the line, or gives their word. */
export function LabInvite({ lab, guests, draft }: { lab: Lab; guests: readonly GuestOnCard[]; draft: Draft }) {
  const { t } = useTranslation('open-labs');
  const { day } = useMoment();
  const { change } = useCallActions();
  const guest = draft.newContact === null ? guests.find(({ contactId, openLabId }) => contactId === draft.contactId && openLabId === lab.id) : undefined;
  // A draft kept by an earlier version has none.
  const invite = (draft as Partial<Draft>).invite ?? null;
  const set = (colleagues: readonly ColleagueHeard[]): void => change({ invite: { colleagues } });
  return (
    <section className={styles.lab} aria-label={t('call.title')}>
      {guest ? <Standing guest={guest} /> : (
        <Checkbox
          isSelected={invite !== null} onChange={(wanted) => change({ invite: wanted ? { colleagues: [] } : null })}
          detail={lab.seatsLeft > 0 ? t('call.seats', { count: lab.seatsLeft }) : t('call.full')}
        >
          {t('call.invite', { day: day(new Date(lab.startsAt)) })}
        </Checkbox>
      )}
      {!guest && invite?.colleagues.map((colleague, index) => (
        <div key={index} className={styles.colleague} role="group" aria-label={t('call.colleague', { number: index + 1 })}>
          {(['firstName', 'lastName', 'email'] as const).map((field) => (
            <TextField
              key={field} label={t(`call.${field}`)} value={colleague[field]} type={field === 'email' ? 'email' : 'text'} maxLength={200}
              onChange={(value) => set(invite.colleagues.map((one, at) => (at === index ? { ...one, [field]: value } : one)))}
            />
          ))}
        </div>
      ))}
      {!guest && invite && invite.colleagues.length < MOST_COLLEAGUES && <div><Button size="sm" icon={PlusIcon} onPress={() => set([...invite.colleagues, NOBODY])}>{t('call.addColleague')}</Button></div>}
    </section>
  );
}

/** On the guest list already: where they stand, and their word by voice in one gesture. */
function Standing({ guest }: { guest: GuestOnCard }) {
  const { t } = useTranslation('open-labs');
  const [status, setStatus] = useState(guest.status);
  const { mutate, isPending } = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/open-labs/{id}/invitations/{invitationId}/confirm', { params: { path: { id: guest.openLabId, invitationId: guest.id } } })),
    onSuccess: (saved) => {
      setStatus(saved.status);
      showToast(saved.status === 'confirmed' ? t('call.confirmed') : t(`status.${saved.status}`));
    },
    onError: (error) => showToast(asProblem(error).title),
  });
  return (
    <>
      <Status icon={DoneIcon} tone={status === 'confirmed' ? 'go' : 'neutral'}>{t('call.already', { status: t(`status.${status}`) })}</Status>
      {['draft', 'sent', 'maybe', 'yes', 'no', 'failed'].includes(status) && <div><Button size="sm" icon={VoiceIcon} isPending={isPending} onPress={() => mutate()}>{t('call.confirm')}</Button></div>}
    </>
  );
}
