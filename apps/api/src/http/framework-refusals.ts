import { HttpException } from '@nestjs/common';
import type { ErrorCode } from '#contracts/error-codes.js';
import { DomainError, invalid } from '#platform/errors/domain-error.js';

const BY_STATUS: Record<number, ErrorCode> = {
  400: 'malformed_json',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'unsupported_media_type',
  // A path parameter longer than any id.
  414: 'not_found',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  503: 'unavailable',
};

/** What Nest, Fastify and its plugins refuse before our code runs: malformed JSON and addresses, sizes, media types, unknown routes. */
export function frameworkRefusal(error: unknown): DomainError | null {
  if ((error as { code?: unknown } | null)?.code === 'FST_ERR_BAD_URL') return invalid({ field: '', code: 'wrong_format' });
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status !== 'number' || status >= 500 && status !== 503) return null;
  if (status < 400) return null;
  const code = BY_STATUS[status];
  return code ? new DomainError(code) : invalid({ field: '', code: 'wrong_format' });
}
