import type { FastifyRequest } from 'fastify';
import type { Identity } from '#crm/workspaces/identity.js';

/** A request as our guards leave it. */
export interface HttpRequest extends FastifyRequest {
  /** Set by the AuthGuard on every route that is not public. */
  identity?: Identity;
}

/** The path without its query, which may hold a token. */
export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0]!;
