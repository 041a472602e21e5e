import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type Wave = components['schemas']['WaveResponse'];

export const waveQuery = (productId: string) => queryOptions({
  queryKey: ['products', productId, 'wave'], queryFn: () => dataOf(api.GET('/api/v1/products/{id}/wave', { params: { path: { id: productId } } })),
});

export const sayMet = (productId: string, met: Wave['lacking']): Promise<Wave> =>
  dataOf(api.PUT('/api/v1/products/{id}/wave', { params: { path: { id: productId } }, body: { met } }));
