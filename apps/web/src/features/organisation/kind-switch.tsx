import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TargetKind } from '#contracts/vocabulary.js';
import { asProblem } from '../../lib/api/problem.js';
import { TextButton } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { changeTargets, refreshList, undoOperation } from '../call-list/call-list.api.js';
import { organisationTargetsQuery } from './organisation.api.js';

interface KindSwitchProps { organisationId: string; targetId: string; campaignId: string; campaign: string; kind: TargetKind }

/** Makes a target a stakeholder, or a target again; taken back like every change of the list. */
export function KindSwitch({ organisationId, targetId, campaignId, campaign, kind }: KindSwitchProps) {
  const { t } = useTranslation('organisation');
  const client = useQueryClient();
  const other: TargetKind = kind === 'stakeholder' ? 'prospect' : 'stakeholder';
  const refresh = (): Promise<unknown> => Promise.all([client.invalidateQueries({ queryKey: organisationTargetsQuery(organisationId).queryKey }), refreshList(client, campaignId)]);
  const undo = async (operationId: string): Promise<void> => {
    try {
      await undoOperation(operationId);
      showToast(t('stakeholder.undone'));
    } catch (error) {
      showToast(asProblem(error).title);
    }
    await refresh();
  };
  const { mutate, isPending } = useMutation({
    mutationFn: () => changeTargets(campaignId, { ids: [targetId] }, { kind: other }),
    onSuccess: ({ operationId }) => {
      showToast(t(other === 'stakeholder' ? 'stakeholder.made' : 'stakeholder.madeBack'), { undo: () => undo(operationId) });
      return refresh();
    },
    onError: (error) => showToast(asProblem(error).title),
  });
  return (
    <p className="small">
      {kind === 'stakeholder' && <>{t('stakeholder.means')} </>}
      <TextButton isPending={isPending} onPress={() => mutate()} aria-label={t(kind === 'stakeholder' ? 'stakeholder.backIn' : 'stakeholder.makeIn', { campaign })}>{t(kind === 'stakeholder' ? 'stakeholder.back' : 'stakeholder.make')}</TextButton>
    </p>
  );
}
