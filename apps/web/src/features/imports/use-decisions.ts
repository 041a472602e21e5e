import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { ImportReasonCode } from '#contracts/import-codes.js';
import { decideAlike, decideRows, importQuery, type Decision, type DecisionAlike, type ImportList, type ImportRow } from './imports.api.js';

type Pages = InfiniteData<{ items: ImportRow[]; nextCursor: string | null }>;

/** Decisions are kept on the server as they are said; the screen shows them before it has answered. */
export function useDecisions(listId: string) {
  const client = useQueryClient();
  const { queryKey } = importQuery(listId);
  const rowsKey = [...queryKey, 'rows'];
  const shown = (listNow: ImportList): void => void client.setQueryData(queryKey, listNow);
  const one = useMutation({
    // One after the other: a later answer must not be overtaken by an earlier one.
    scope: { id: `decisions ${listId}` },
    mutationFn: ({ row, decision }: { row: number; decision: Decision | null }) => decideRows(listId, { [row]: decision }),
    onMutate: ({ row, decision }) => {
      const put = (item: ImportRow): ImportRow => (item.row === row ? { ...item, decision: decision && inWords(decision) } : item);
      client.setQueriesData<Pages>({ queryKey: rowsKey }, (pages) => pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.map(put) })) });
    },
    onSuccess: shown,
    onError: () => client.invalidateQueries({ queryKey: rowsKey }),
  });
  const alike = useMutation({
    scope: { id: `decisions ${listId}` },
    mutationFn: ({ decision, reason }: { decision: DecisionAlike; reason: ImportReasonCode | null }) => decideAlike(listId, decision, reason),
    onSuccess: async (listNow) => {
      shown(listNow);
      await client.invalidateQueries({ queryKey: rowsKey });
    },
  });
  return { decide: one.mutate, decideAlike: alike.mutate, isPending: alike.isPending, error: one.error ?? alike.error };
}

function inWords(decision: Decision): NonNullable<ImportRow['decision']> {
  if (typeof decision === 'string') return { choice: decision, organisationId: null, row: null };
  return { choice: 'same', organisationId: 'organisationId' in decision ? decision.organisationId : null, row: 'row' in decision ? decision.row : null };
}
