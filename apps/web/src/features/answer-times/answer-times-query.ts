import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type AnswerTimes = components['schemas']['AnswerTimesResponse'];
export type BandAnswers = components['schemas']['BandAnswers'];

/** One call more changes little: asked again every five minutes at most. */
const FRESH_MS = 5 * 60_000;

export const answerTimesQuery = (campaignId: string) => queryOptions({
  queryKey: ['answer-times', campaignId],
  queryFn: () => dataOf(api.GET('/api/v1/campaigns/{campaignId}/answer-times', { params: { path: { campaignId } } })),
  staleTime: FRESH_MS,
});
