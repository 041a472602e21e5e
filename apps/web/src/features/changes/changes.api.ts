import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type Changes = components['schemas']['CampaignChangesResponse'];
export type Change = Changes['changes'][number];

export const changesQuery = (campaignId: string) => queryOptions({
  queryKey: ['campaign-changes', campaignId],
  queryFn: () => dataOf(api.GET('/api/v1/campaigns/{campaignId}/changes', { params: { path: { campaignId } } })),
});
