import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interest } from '#contracts/vocabulary.js';
import { Checkbox, CheckboxGroup } from '../../ui/choice/checkbox.js';
import { Select } from '../../ui/field/select.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import { useCampaign } from '../campaign/use-campaign.js';
import { CandidateChoice } from './candidate-choice.js';
import { candidatesQuery, type OpenLab } from './open-labs.api.js';
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
  const { campaign: current, campaigns } = useCampaign();
  const mine = campaigns.filter(({ productId }) => productId === lab.productId);
  const [chosen, setChosen] = useState<string | null>(null);
  const campaignId = chosen ?? mine.find(({ id }) => id === current?.id)?.id ?? mine[0]?.id ?? null;
  const [interest, setInterest] = useState<Offered[]>(USUAL);
  const { data: candidates, error } = useQuery({ ...candidatesQuery(lab.id, campaignId ?? '', interest), enabled: campaignId !== null && interest.length > 0 });
  if (campaignId === null) return <p>{t('invite.noCampaign')}</p>;
  return (
    <div className={styles.dialog}>
      <div className={styles.pair}>
        <Select label={t('invite.campaign')} options={mine.map(({ id, name }) => ({ key: id, label: name }))} value={campaignId} onChange={setChosen} />
        <CheckboxGroup label={t('invite.interest')} value={interest} onChange={(next) => setInterest(OFFERED.filter((one) => next.includes(one)))}>
          {OFFERED.map((one) => <Checkbox key={one} value={one}>{t(`interest.${one}`)}</Checkbox>)}
        </CheckboxGroup>
      </div>
      <CandidateChoice lab={lab} campaignId={campaignId} candidates={interest.length === 0 ? [] : candidates} error={error} onClose={onClose} />
    </div>
  );
}
