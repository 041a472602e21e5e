import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interest } from '#contracts/vocabulary.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Checkbox, CheckboxGroup, Switch } from '../../ui/choice/checkbox.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Select } from '../../ui/field/select.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import { useCampaign } from '../campaign/use-campaign.js';
import { guestName } from './guest-list.js';
import { candidatesQuery, invite, refreshLab, type Candidate, type OpenLab } from './open-labs.api.js';
import styles from './open-labs.module.css';

const OFFERED = ['motivated', 'interested', 'curious'] as const satisfies readonly Interest[];
type Offered = (typeof OFFERED)[number];
const USUAL: Offered[] = ['motivated', 'interested'];

/** Whom to invite: the interested of a campaign, each to be ticked off. Nobody is invited before the list was read. */
export function InviteDialog({ lab, isOpen, onClose }: { lab: OpenLab; isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('open-labs');
  return <Dialog title={t('invite.title', { lab: lab.title })} isOpen={isOpen} onClose={onClose} size="wide">{isOpen && <Choice lab={lab} onClose={onClose} />}</Dialog>;
}

function Choice({ lab, onClose }: { lab: OpenLab; onClose: () => void }) {
  const { t } = useTranslation('open-labs');
  const client = useQueryClient();
  const { campaign: current, campaigns } = useCampaign();
  const mine = campaigns.filter(({ productId }) => productId === lab.productId);
  const [chosen, setChosen] = useState<string | null>(null);
  const campaignId = chosen ?? mine.find(({ id }) => id === current?.id)?.id ?? mine[0]?.id ?? null;
  const [interest, setInterest] = useState<Offered[]>(USUAL);
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [sends, setSends] = useState(true);
  const { data: candidates, error } = useQuery({ ...candidatesQuery(lab.id, campaignId ?? '', interest), enabled: campaignId !== null && interest.length > 0 });
  const open = candidates?.filter(({ invited }) => !invited) ?? [];
  // Whoever the room has no chair for is left out unless somebody ticks them.
  const isTicked = ({ contactId, signs }: Candidate): boolean => touched.get(contactId) ?? !(signs && signs.length > 0);
  const wanted = open.filter(isTicked);
  const { mutate, isPending } = useMutation({
    mutationFn: () => invite(lab.id, { contactIds: wanted.map(({ contactId }) => contactId), campaignId: campaignId!, send: sends }),
    onSuccess: async ({ invited, withoutEmail }) => {
      showToast([t(sends ? 'invite.sent' : 'invite.added', { count: invited }), withoutEmail.length > 0 ? t('invite.withoutEmail', { count: withoutEmail.length }) : ''].filter(Boolean).join(' '));
      await refreshLab(client, lab.id);
      onClose();
    },
    onError: (refusal) => showToast(asProblem(refusal).title),
  });
  if (mine.length === 0) return <p>{t('invite.noCampaign')}</p>;
  return (
    <div className={styles.dialog}>
      <div className={styles.pair}>
        <Select label={t('invite.campaign')} options={mine.map(({ id, name }) => ({ key: id, label: name }))} value={campaignId} onChange={setChosen} />
        <CheckboxGroup label={t('invite.interest')} value={interest} onChange={(next) => setInterest(OFFERED.filter((one) => next.includes(one)))}>
          {OFFERED.map((one) => <Checkbox key={one} value={one}>{t(`interest.${one}`)}</Checkbox>)}
        </CheckboxGroup>
      </div>
      {error ? <Notice tone="stop">{asProblem(error).title}</Notice> : candidates === undefined && interest.length > 0 ? <Skeleton lines={4} /> : open.length === 0 ? <p className="muted">{t('invite.nobody')}</p> : (
        <ul className={styles.candidates} role="list" aria-label={t('invite.people')} tabIndex={0}>
          {open.map((candidate) => (
            <li key={candidate.contactId}>
              <Checkbox isSelected={isTicked(candidate)} onChange={(ticked) => setTouched(new Map(touched).set(candidate.contactId, ticked))} detail={detailOf(candidate, t)}>
                {guestName(candidate)}, {candidate.organisationName}
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
      <p>{t('invite.seats', { count: lab.seatsLeft })}{wanted.length > lab.seatsLeft ? ` ${t('invite.beyond')}` : ''}</p>
      <Switch isSelected={sends} onChange={setSends} detail={t('invite.sendDetail')}>{t('invite.send')}</Switch>
      <div className="row">
        <Button variant="primary" isDisabled={wanted.length === 0} isPending={isPending} onPress={() => mutate()}>{t('invite.do', { count: wanted.length })}</Button>
        <Button variant="ghost" onPress={onClose}>{t('cancel', { ns: 'common' })}</Button>
      </div>
    </div>
  );
}

type Say = ReturnType<typeof useTranslation<'open-labs'>>['t'];
const detailOf = ({ signs, email, jobTitle }: Candidate, t: Say): string =>
  [jobTitle, email === null ? t('guests.noEmail') : null, ...(signs ?? []).map((sign) => t(`signs.${sign}`))].filter(Boolean).join(' ');
