import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { asProblem } from '../../lib/api/problem.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Select } from '../../ui/field/select.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import type { Selection } from '../call-list/call-list.api.js';
import { CandidateChoice } from './candidate-choice.js';
import { chosenCandidatesQuery, upcomingLabsQuery, type OpenLab } from './open-labs.api.js';
import styles from './open-labs.module.css';

interface InviteRowsProps {
  campaignId: string;
  productId: string;
  selection: Selection;
  isOpen: boolean;
  onClose: (invited: number) => void;
}

/** From rows of the call list to the guest list of the product's next lab: who showed interest there, else the person to ask for. */
export function InviteRows({ isOpen, onClose, ...rest }: InviteRowsProps) {
  const { t } = useTranslation('open-labs');
  return <Dialog title={t('rows.title')} isOpen={isOpen} onClose={() => onClose(0)} size="wide">{isOpen && <Rows {...rest} onClose={onClose} />}</Dialog>;
}

function Rows({ productId, ...rest }: Omit<InviteRowsProps, 'isOpen'>) {
  const { t } = useTranslation('open-labs');
  const { day } = useMoment();
  const { data: labs, error } = useQuery(upcomingLabsQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const mine = labs?.filter((lab) => lab.productId === productId && lab.cancelledAt === null);
  const lab = mine?.find(({ id }) => id === chosen) ?? mine?.[0];
  if (error) return <Notice tone="stop">{asProblem(error).title}</Notice>;
  if (mine === undefined) return <Skeleton lines={4} />;
  if (!lab) return <div className={styles.dialog}><p>{t('rows.noLab')}</p><div><LinkButton to="/open-labs" search={{ edit: 'new' }} variant="primary">{t('rows.create')}</LinkButton></div></div>;
  return (
    <div className={styles.dialog}>
      {mine.length > 1
        ? <Select label={t('rows.which')} options={mine.map(({ id, title, startsAt }) => ({ key: id, label: t('rows.lab', { title, day: day(new Date(startsAt)) }) }))} value={lab.id} onChange={setChosen} />
        : <p>{t('rows.lab', { title: lab.title, day: day(new Date(lab.startsAt)) })}</p>}
      <Guests key={lab.id} lab={lab} {...rest} />
    </div>
  );
}

function Guests({ lab, campaignId, selection, onClose }: Pick<InviteRowsProps, 'campaignId' | 'selection' | 'onClose'> & { lab: OpenLab }) {
  const { t } = useTranslation('open-labs');
  const { data, error } = useQuery(chosenCandidatesQuery(lab.id, campaignId, selection));
  return (
    <>
      {data && data.withoutPerson > 0 && <p className="muted">{t('rows.withoutPerson', { count: data.withoutPerson })}</p>}
      <CandidateChoice lab={lab} campaignId={campaignId} candidates={data?.items} error={error} onClose={onClose} />
    </>
  );
}
