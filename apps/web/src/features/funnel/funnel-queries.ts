import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type Funnel = components['schemas']['FunnelResponse'];
export type Forecast = components['schemas']['ForecastResponse'];

/** @param at an ISO instant; now when left out */
export const funnelQuery = (campaignId: string, at?: string) => queryOptions({
  queryKey: ['funnel', campaignId, at ?? null],
  queryFn: () => dataOf(api.GET('/api/v1/campaigns/{campaignId}/funnel', { params: { path: { campaignId }, query: at === undefined ? {} : { at } } })),
  placeholderData: keepPreviousData,
});

export const forecastQuery = (campaignId: string) => queryOptions({
  queryKey: ['forecast', campaignId],
  queryFn: () => dataOf(api.GET('/api/v1/campaigns/{campaignId}/forecast', { params: { path: { campaignId }, query: {} } })),
});

const MOST_HEARD = 20;

export const objectionsQuery = (campaignId: string) => queryOptions({
  queryKey: ['objections', campaignId],
  queryFn: () => dataOf(api.GET('/api/v1/objections', { params: { query: { campaignId, limit: MOST_HEARD } } })),
});

export const needsQuery = (campaignId: string) => queryOptions({
  queryKey: ['needs', campaignId],
  queryFn: () => dataOf(api.GET('/api/v1/needs', { params: { query: { campaignId, limit: MOST_HEARD } } })),
});
