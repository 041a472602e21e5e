import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

type Schemas = components['schemas'];
export type Signals = Schemas['SignalsResponse'];
export type Guard = Schemas['GuardResponse'];
export type NextReading = Schemas['NextReadingResponse'];
export type ReadingsAgreement = Schemas['ReadingsAgreementResponse'];

export const signalsQuery = queryOptions({ queryKey: ['personas', 'signals'], queryFn: () => dataOf(api.GET('/api/v1/personas/signals')) });
export const guardQuery = queryOptions({ queryKey: ['personas', 'guard'], queryFn: () => dataOf(api.GET('/api/v1/personas/guard')) });
export const agreementQuery = queryOptions({ queryKey: ['personas', 'agreement'], queryFn: () => dataOf(api.GET('/api/v1/personas/agreement')) });
export const nextReadingQuery = queryOptions({ queryKey: ['personas', 'reading'], queryFn: () => dataOf(api.GET('/api/v1/personas/readings/next')) });
