import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors/domain-error.js';
import { versionOf } from './etag.js';

/**
 * The version that the client saw, out of If-Match.
 * @throws DomainError `etag_required` (428) without the header, `etag_stale` (412) for anything that is no ETag of ours.
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined || header.trim() === '') throw new DomainError('etag_required');
  const version = versionOf(header);
  if (version === null) throw new DomainError('etag_stale');
  return version;
});

/** Documents the header; the parameter decorator cannot do so itself. */
export const ApiIfMatch = (): MethodDecorator =>
  applyDecorators(ApiHeader({ name: 'If-Match', required: true, description: 'The `etag` of the row as last read.', schema: { type: 'string', example: '"3"' } }));
