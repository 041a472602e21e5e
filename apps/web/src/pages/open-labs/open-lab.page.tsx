import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { LabNav } from '../../features/lab-day/lab-nav.js';
import { GuestExport } from '../../features/open-labs/guest-export.js';
import { GuestList } from '../../features/open-labs/guest-list.js';
import { InviteDialog } from '../../features/open-labs/invite-dialog.js';
import { LabForm } from '../../features/open-labs/lab-form.js';
import { LabSide } from '../../features/open-labs/lab-side.js';
import { cancelLab, guestsQuery, openLabQuery, refreshLab, sendDrafts, type OpenLab } from '../../features/open-labs/open-labs.api.js';
import styles from '../../features/open-labs/open-labs.module.css';
import { useMoment } from '../../i18n/use-moment.js';
import { asProblem } from '../../lib/api/problem.js';
import { useCan } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { TwoStep } from '../../ui/button/two-step.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { EditIcon, MailIcon, PlusIcon } from '../../ui/icons.js';

const route = getRouteApi('/app/open-labs/$id');

/** One lab: its guests by where they stand, who will come, what the ladder does next. */
export function OpenLabPage() {
  const { id } = route.useParams();
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  const { t } = useTranslation('open-labs');
  const leads = useCan('lead');
  const { data: lab, error } = useQuery(openLabQuery(id));
  if (!lab && error) throw error;
  if (!lab) return <div className="page"><Skeleton lines={8} /></div>;
  const leave = (): void => void navigate({ search: ({ edit: _, ...former }) => former });
  if (edit === 'lab' && leads && lab.cancelledAt === null) {
    return (
      <div className="page">
        <PageHeader title={t('form.editTitle')} intro={t('form.editIntro')} />
        <LabForm lab={lab} onLeave={leave} onSaved={() => { showToast(t('form.saved')); leave(); }} />
      </div>
    );
  }
  return <div className="page"><OneLab lab={lab} /></div>;
}

function OneLab({ lab }: { lab: OpenLab }) {
  const { t } = useTranslation('open-labs');
  const { day, time, ago } = useMoment();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: guests, error } = useQuery(guestsQuery(lab.id));
  if (!guests && error) throw error;
  const starts = new Date(lab.startsAt);
  const isAhead = lab.cancelledAt === null && new Date(lab.endsAt) > new Date();
  const open = (wanted: boolean): void => void navigate({ search: ({ invite: _, ...former }) => (wanted ? { ...former, invite: true } : former), replace: true });
  return (
    <>
      <PageHeader
        title={lab.title}
        intro={[t('day', { day: day(starts), from: time(starts), to: time(new Date(lab.endsAt)) }), lab.place && `${lab.place}.`, isAhead ? `${capitalised(ago(starts))}.` : null, t('chairs', { count: lab.capacity })].filter(Boolean).join(' ')}
        actions={<>{guests !== undefined && guests.length > 0 && <GuestExport lab={lab} count={guests.length} />}{isAhead && <Actions lab={lab} onInvite={() => open(true)} />}</>}
      />
      <LabNav openLabId={lab.id} />
      {lab.cancelledAt !== null && <Notice tone="stop">{t('calledOffLong')}</Notice>}
      <div className={styles.layout}>
        {guests === undefined ? <Skeleton lines={8} /> : <GuestList guests={guests} />}
        <div className={styles.side}>
          <LabSide lab={lab} />
          {isAhead && <CallOff lab={lab} />}
        </div>
      </div>
      <InviteDialog lab={lab} isOpen={search.invite === true} onClose={() => open(false)} />
    </>
  );
}

function Actions({ lab, onInvite }: { lab: OpenLab; onInvite: () => void }) {
  const { t } = useTranslation('open-labs');
  const client = useQueryClient();
  const leads = useCan('lead');
  const said = { onError: (error: unknown) => showToast(asProblem(error).title), onSettled: () => refreshLab(client, lab.id) };
  const drafts = useMutation({ mutationFn: () => sendDrafts(lab.id), onSuccess: ({ sending }) => showToast(t('draftsSent', { count: sending })), ...said });
  return (
    <>
      {leads && <LinkButton to="." search={(former) => ({ ...former, edit: 'lab' as const })} icon={EditIcon}>{t('edit')}</LinkButton>}
      {leads && lab.counts.draft > 0 && <Button icon={MailIcon} isPending={drafts.isPending} onPress={() => drafts.mutate()}>{t('sendDrafts', { count: lab.counts.draft })}</Button>}
      <Button variant="primary" icon={PlusIcon} onPress={onInvite}>{t('inviteAction')}</Button>
    </>
  );
}

/** Guests are told and nothing brings it back: said in its place, and asked for twice. */
function CallOff({ lab }: { lab: OpenLab }) {
  const { t } = useTranslation('open-labs');
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => cancelLab(lab),
    onSuccess: () => showToast(t('calledOffSaid')),
    onError: (error) => showToast(asProblem(error).title),
    onSettled: () => client.invalidateQueries({ queryKey: ['open-labs'] }),
  });
  if (!useCan('lead')) return null;
  return <TwoStep open={t('callOff')} confirm={t('callOffSure')} onConfirm={() => mutate()} isPending={isPending}><p>{t('callOffExplained')}</p></TwoStep>;
}
