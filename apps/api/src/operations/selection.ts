import type { ChosenTargets } from '#crm/insights/call-list/call-list.service.js';
import { invalid } from '#platform/errors/domain-error.js';
import type { SelectionBody } from './operation.dto.js';

/** The rows of a call list that a body means. @throws DomainError `validation_failed` for both ways at once, or neither */
export function selectionOf({ ids, filter }: SelectionBody): ChosenTargets {
  if (ids && filter) throw invalid({ field: 'filter', code: 'not_together' });
  if (ids) return { ids };
  if (!filter) throw invalid({ field: 'ids', code: 'required' });
  const { persona, vendor, assignee, ...words } = filter;
  return { filter: { ...words, ...(assignee === undefined ? {} : { assigneeId: assignee }) }, persona, vendor };
}
