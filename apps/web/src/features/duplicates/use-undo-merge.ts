import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { readAgain, undoMerge } from './duplicates.api.js';
import { forgetMerge } from './recent-merges.js';

/** Takes a merge back, and says what somebody had changed in the meantime. */
export function useUndoMerge(): (operationId: string) => Promise<void> {
  const { t } = useTranslation('duplicates');
  const client = useQueryClient();
  return async (operationId) => {
    try {
      const { left } = await undoMerge(operationId);
      showToast(left > 0 ? t('merge.undoneBut', { count: left }) : t('merge.undone'));
    } catch (error) {
      showToast(asProblem(error).title);
    }
    forgetMerge(operationId);
    await readAgain(client);
  };
}
