import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type Cohorts = components['schemas']['CohortsResponse'];

export const cohortsQuery = (productId: string) => queryOptions({
  queryKey: ['cohorts', productId], queryFn: () => dataOf(api.GET('/api/v1/products/{productId}/cohorts', { params: { path: { productId } } })),
});
