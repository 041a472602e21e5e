import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { forgetKeptApart, keepApart, type Kind } from './duplicates.api.js';

/** "Not a duplicate", with its undo. */
export function useKeepApart(kind: Kind): (ids: [string, string]) => Promise<void> {
  const { t } = useTranslation('duplicates');
  const client = useQueryClient();
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['duplicates'] });
  return async (ids) => {
    try {
      const { id } = await keepApart(kind, ids);
      showToast(t('keptApart'), { undo: async () => {
        await forgetKeptApart(id);
        await again();
      } });
    } catch (error) {
      showToast(asProblem(error).title);
    }
    await again();
  };
}
