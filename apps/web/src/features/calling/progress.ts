import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, dataOf } from '../../lib/api/client.js';

export interface CallProgress { calls: number; reached: number; interested: number; goal: number }

/**
 * Calls and conversations of today, organisations interested since the campaign began, and its goal. A call just saved counts at
 * once, before the API was asked again.
 */
export function useProgress(campaignId: string, saved: number): CallProgress | null {
  const path = { campaignId };
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['call-progress', campaignId],
    queryFn: async () => {
      const [today, funnel, campaign] = await Promise.all([
        dataOf(api.GET('/api/v1/campaigns/{campaignId}/today', { params: { path } })),
        dataOf(api.GET('/api/v1/campaigns/{campaignId}/funnel', { params: { path } })),
        dataOf(api.GET('/api/v1/campaigns/{id}', { params: { path: { id: campaignId } } })),
      ]);
      const interested = funnel.stages.find(({ stage }) => stage === 'interested')?.everReached ?? 0;
      return { calls: today.counts.callsToday, reached: today.counts.reachedToday, interested, goal: campaign.goal };
    },
    staleTime: 30_000,
  });
  const seen = useRef({ at: 0, saved: 0 });
  if (seen.current.at !== dataUpdatedAt) seen.current = { at: dataUpdatedAt, saved };
  return data ? { ...data, calls: data.calls + Math.max(0, saved - seen.current.saved) } : null;
}
