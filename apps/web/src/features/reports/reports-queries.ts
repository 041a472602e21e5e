import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '#contracts/vocabulary.js';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type WeeklyReport = components['schemas']['WeeklyReportResponse'];
export type ReportCampaign = WeeklyReport['campaigns'][number];
export type Week = components['schemas']['WeekResponse'];
export type Subscription = components['schemas']['SubscriptionResponse'];

export const weeksQuery = queryOptions({
  queryKey: ['reports', 'weeks'],
  queryFn: async (): Promise<Week[]> => (await dataOf(api.GET('/api/v1/reports/weekly/weeks'))).items,
});

export const reportQuery = (week: string) => queryOptions({
  queryKey: ['reports', 'week', week],
  queryFn: () => dataOf(api.GET('/api/v1/reports/weekly', { params: { query: { week } } })),
});

export const reportTextQuery = (week: string, locale: Locale) => queryOptions({
  queryKey: ['reports', 'text', week, locale],
  queryFn: () => dataOf(api.GET('/api/v1/reports/weekly.txt', { params: { query: { week } }, parseAs: 'text' })) as Promise<string>,
});

const EVERYONE = 200;

export const subscriptionsQuery = queryOptions({
  queryKey: ['reports', 'subscriptions'],
  queryFn: async (): Promise<Subscription[]> => (await dataOf(api.GET('/api/v1/report-subscriptions', { params: { query: { limit: EVERYONE } } }))).items,
});

export const readersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: async () => (await dataOf(api.GET('/api/v1/members', { params: { query: { limit: EVERYONE } } }))).items,
});
