import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Block } from '../settings/block.js';
import { tellChange } from '../settings/settings.api.js';
import { DecisionHistory } from './decision-history.js';
import { answerProposal, portraitWeightsQuery, type PortraitWeights, type ProposedWeight } from './portrait.api.js';
import { Proposal } from './proposal.js';
import { WeightsTable } from './weights-table.js';

/** Weights of the portrait proposed from who became a user: each with its facts, to be accepted or refused by a person. */
export function PortraitSection({ productId }: { productId: string }) {
  const { t } = useTranslation('portrait');
  const { data: weights } = useQuery(portraitWeightsQuery(productId));
  return <div id="portrait-weights"><Block title={t('title')} intro={t('intro')}>{weights ? <Proposals productId={productId} weights={weights} /> : <Skeleton lines={4} />}</Block></div>;
}

function Proposals({ productId, weights }: { productId: string; weights: PortraitWeights }) {
  const { t } = useTranslation('portrait');
  const client = useQueryClient();
  const { queryKey } = portraitWeightsQuery(productId);
  const answering = useMutation({
    mutationFn: ({ proposal, accepted }: { proposal: ProposedWeight; accepted: boolean }) =>
      answerProposal(productId, weights.etag, { criterion: proposal.key, weight: proposal.proposed!, accepted }),
    onSuccess: (next, { proposal: { label, proposed }, accepted }) => {
      client.setQueryData(queryKey, next);
      showToast(accepted ? t('accepted', { label, proposed }) : t('refused', { label }));
      return tellChange(client);
    },
    onError: (error) => {
      showToast(asProblem(error).title);
      return client.invalidateQueries({ queryKey });
    },
  });
  const open = weights.criteria.filter(({ proposed, refused }) => proposed !== null && refused === null);
  return (
    <>
      {open.map((proposal) => <Proposal key={proposal.key} proposal={proposal} isPending={answering.isPending} onAnswer={(accepted) => answering.mutate({ proposal, accepted })} />)}
      {open.length === 0 && <p className="read">{t('none')}</p>}
      <WeightsTable weights={weights} />
      <p className="muted small">{t('tooEarlyHelp', { users: weights.needed.users, others: weights.needed.others })} {t('how')}</p>
      <h3>{t('history')}</h3>
      <DecisionHistory decisions={weights.decisions} />
    </>
  );
}
