import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type PortraitWeights = components['schemas']['PortraitWeightsResponse'];
export type ProposedWeight = PortraitWeights['criteria'][number];

export const portraitWeightsQuery = (productId: string) => queryOptions({
  queryKey: ['products', productId, 'portrait-weights'], queryFn: () => dataOf(api.GET('/api/v1/products/{id}/portrait-weights', { params: { path: { id: productId } } })),
});

export const answerProposal = (productId: string, etag: string, body: components['schemas']['AnswerPortraitBody']): Promise<PortraitWeights> =>
  dataOf(api.POST('/api/v1/products/{id}/portrait-weights', { params: { path: { id: productId }, header: { 'If-Match': etag } }, body }));
