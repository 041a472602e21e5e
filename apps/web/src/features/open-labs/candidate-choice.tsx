import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Checkbox, Switch } from '../../ui/choice/checkbox.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { guestName } from './guest-list.js';
import { invite, refreshLab, type Candidate, type OpenLab } from './open-labs.api.js';
import styles from './open-labs.module.css';

interface CandidateChoiceProps {
  lab: OpenLab;
  campaignId: string;
  /** Undefined while it is asked for. */
  candidates: readonly Candidate[] | undefined;
  error: Error | null;
  /** After somebody was invited, or nobody. */
  onClose: (invited: number) => void;
}

/** The people, each to be ticked off, with the chairs in view. */
export function CandidateChoice({ lab, campaignId, candidates, error, onClose }: CandidateChoiceProps) {
  const { t } = useTranslation('open-labs');
  const client = useQueryClient();
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [sends, setSends] = useState(true);
  const open = candidates?.filter(({ invited }) => !invited) ?? [];
  const already = (candidates?.length ?? 0) - open.length;
  // Whoever the room has no chair for is left out unless somebody ticks them.
  const isTicked = ({ contactId, signs }: Candidate): boolean => touched.get(contactId) ?? !(signs && signs.length > 0);
  const wanted = open.filter(isTicked);
  const { mutate, isPending } = useMutation({
    mutationFn: () => invite(lab.id, { contactIds: wanted.map(({ contactId }) => contactId), campaignId, send: sends }),
    onSuccess: async ({ invited, withoutEmail }) => {
      showToast([t(sends ? 'invite.sent' : 'invite.added', { count: invited }), withoutEmail.length > 0 ? t('invite.withoutEmail', { count: withoutEmail.length }) : ''].filter(Boolean).join(' '));
      await refreshLab(client, lab.id);
      onClose(invited);
    },
    onError: (refusal) => showToast(asProblem(refusal).title),
  });
  return (
    <>
      {error ? <Notice tone="stop">{asProblem(error).title}</Notice> : candidates === undefined ? <Skeleton lines={4} /> : open.length === 0 ? <p className="muted">{t('invite.nobody')}</p> : (
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
      {already > 0 && <p className="muted">{t('invite.already', { count: already })}</p>}
      <p>{t('invite.seats', { count: lab.seatsLeft })}{wanted.length > lab.seatsLeft ? ` ${t('invite.beyond')}` : ''}</p>
      <Switch isSelected={sends} onChange={setSends} detail={t('invite.sendDetail')}>{t('invite.send')}</Switch>
      <div className="row">
        <Button variant="primary" isDisabled={wanted.length === 0} isPending={isPending} onPress={() => mutate()}>{t('invite.do', { count: wanted.length })}</Button>
        <Button variant="ghost" onPress={() => onClose(0)}>{t('cancel', { ns: 'common' })}</Button>
      </div>
    </>
  );
}

type Say = ReturnType<typeof useTranslation<'open-labs'>>['t'];
const detailOf = ({ signs, email, jobTitle }: Candidate, t: Say): string =>
  [jobTitle, email === null ? t('guests.noEmail') : null, ...(signs ?? []).map((sign) => t(`signs.${sign}`))].filter(Boolean).join(' ');
