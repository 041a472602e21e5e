import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { changeTargets, refreshList, removeTarget, undoOperation, type BulkSet, type Selection, type Target, type TargetPage } from './call-list.api.js';

export interface Bulk {
  /** Throws what was refused. */
  change: (selection: Selection, set: BulkSet, said: (count: number) => string) => Promise<void>;
  remove: (row: Pick<Target, 'id' | 'etag' | 'organisation'>) => Promise<void>;
}

/** Changes of many targets, each with what takes it back. */
export function useBulk(campaignId: string): Bulk {
  const { t } = useTranslation('list');
  const client = useQueryClient();
  const undo = (operationId: string) => async (): Promise<void> => {
    try {
      const { left } = await undoOperation(operationId);
      showToast(left > 0 ? t('bulk.undoneButFor', { count: left }) : t('bulk.undone'));
    } catch (error) {
      showToast(asProblem(error).title);
    }
    await refreshList(client, campaignId);
  };
  return {
    change: async (selection, set, said) => {
      const { operationId, changed, refused } = await changeTargets(campaignId, selection, set);
      const told = [said(changed), ...(refused > 0 ? [t('bulk.refused', { count: refused })] : [])].join(' ');
      showToast(told, changed > 0 ? { undo: undo(operationId) } : {});
      await refreshList(client, campaignId);
    },
    remove: async (row) => {
      try {
        const { operationId } = await removeTarget(row);
        // Gone at once; the counts follow.
        client.setQueriesData<InfiniteData<TargetPage>>({ queryKey: ['call-list', campaignId], predicate: ({ queryKey }) => queryKey[2] !== 'count' }, (data) =>
          data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== row.id) })) });
        showToast(t('bulk.removed', { name: row.organisation.name }), { undo: undo(operationId) });
      } catch (error) {
        showToast(asProblem(error).title);
      }
      await refreshList(client, campaignId);
    },
  };
}
