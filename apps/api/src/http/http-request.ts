import type { FastifyRequest } from 'fastify';
import type { Identity } from '#crm/workspaces/identity.js';

/** A request as our guards leave it. */
export interface HttpRequest extends FastifyRequest {
  /** Set by the AuthGuard on every route that is not public. */
  identity?: Identity;
}

/** Pages whose address is a credential, however it was mistyped or mangled on the way. */
const SECRET_PATH = /^\/+(rsvp|roti|opt-out|unsubscribe|calendar)\b.*/i;

/** The path as it may be logged: without its query, and without the token of a page behind a mailed link. */
export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0]!.replace(SECRET_PATH, (_path, page: string) => `/${page.toLowerCase()}/…`);
