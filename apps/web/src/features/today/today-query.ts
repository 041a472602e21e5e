import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '#contracts/vocabulary.js';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type Today = components['schemas']['TodayResponse'];
export type TodayFollowUp = components['schemas']['TodayFollowUpResponse'];

const MINUTE = 60_000;

/** The home of a campaign, with sentences in the member's language; asked again each minute and when the window comes back: colleagues call meanwhile. */
export const todayQuery = (campaignId: string, locale: Locale, goal?: number) => queryOptions({
  queryKey: ['today', campaignId, locale, goal ?? null],
  queryFn: () => dataOf(api.GET('/api/v1/campaigns/{campaignId}/today', { params: { path: { campaignId }, query: goal === undefined ? {} : { goal } } })),
  refetchInterval: MINUTE,
  refetchOnWindowFocus: 'always',
  // Another number of chairs changes two figures: the page stays where it is meanwhile.
  placeholderData: keepPreviousData,
});
