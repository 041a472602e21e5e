import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type Segments = components['schemas']['SegmentsResponse'];
export type SegmentValue = Segments['values'][number];
export type SegmentPair = Segments['pairs'][number];
export type SegmentAttribute = Segments['by'];

export const SEGMENT_ATTRIBUTES = ['kind', 'size', 'department', 'legalForm', 'source', 'campaign'] as const satisfies readonly SegmentAttribute[];

/** Within one campaign; the product's campaigns against one another when that is the question. */
export const segmentsQuery = (productId: string, campaignId: string, by: SegmentAttribute) => queryOptions({
  queryKey: ['segments', productId, campaignId, by],
  queryFn: () => dataOf(api.GET('/api/v1/products/{productId}/segments', { params: { path: { productId }, query: by === 'campaign' ? { by } : { by, campaignId } } })),
  placeholderData: keepPreviousData,
});
