import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { api } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { holdBack, release } from './held-back.js';
import type { TodayFollowUp } from './today-query.js';

export interface FollowUpChanges {
  finish: (followUp: TodayFollowUp) => void;
  move: (followUp: TodayFollowUp, to: Date) => void;
}

/** What is done to a follow-up from the home. Nothing is sent before the time to undo is over. */
export function useFollowUpChanges(): FollowUpChanges {
  const { t } = useTranslation('today');
  const client = useQueryClient();
  const say = useMoment();
  const change = ({ id, etag }: TodayFollowUp, body: { done: true } | { dueAt: string }, told: string): void => {
    holdBack(id, async () => {
      try {
        // `keepalive`: it may leave with the page.
        await api.PATCH('/api/v1/follow-ups/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body, keepalive: true });
      } catch (error) {
        showToast(asProblem(error).title);
      }
      await client.invalidateQueries({ queryKey: ['today'] });
    });
    showToast(told, { undo: () => release(id) });
  };
  return {
    finish: (followUp) => change(followUp, { done: true }, t('finished', { name: followUp.organisationName })),
    move: (followUp, to) => change(followUp, { dueAt: to.toISOString() }, t('moved', { name: followUp.organisationName, moment: say.moment(to) })),
  };
}
