import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api/client.js';

/** What the shell needs to know of a campaign. */
export interface CampaignName {
  id: string;
  name: string;
  productId: string;
}

export interface ProductName {
  id: string;
  name: string;
}

// A path by its name until it is in the API's description, which then types it.
const everyItem = async <T>(path: string): Promise<T[]> => {
  const { data } = await api.GET(path as '/api/v1/members', { params: { query: { limit: 200 } } });
  return (data as unknown as { items: T[] }).items;
};

/** The team's campaigns, as the API orders them. */
export const campaignsQuery = queryOptions({ queryKey: ['campaigns'], queryFn: () => everyItem<CampaignName>('/api/v1/campaigns'), staleTime: 60_000 });

export const productsQuery = queryOptions({ queryKey: ['products'], queryFn: () => everyItem<ProductName>('/api/v1/products'), staleTime: 60_000 });
