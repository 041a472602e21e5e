import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type CampaignName = components['schemas']['CampaignResponse'];
export type ProductName = components['schemas']['ProductResponse'];

// More than the switcher can show; a team has a handful.
const all = { params: { query: { limit: 200 } } };

/** The team's campaigns, as the API orders them. */
export const campaignsQuery = queryOptions({ queryKey: ['campaigns'], queryFn: async (): Promise<CampaignName[]> => (await dataOf(api.GET('/api/v1/campaigns', all))).items, staleTime: 60_000 });

export const productsQuery = queryOptions({ queryKey: ['products'], queryFn: async (): Promise<ProductName[]> => (await dataOf(api.GET('/api/v1/products', all))).items, staleTime: 60_000 });
