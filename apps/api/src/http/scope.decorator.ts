import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Identity } from '#crm/workspaces/identity.js';
import { DomainError } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import type { HttpRequest } from './http-request.js';

const identityOf = (context: ExecutionContext): Identity => {
  const { identity } = context.switchToHttp().getRequest<HttpRequest>();
  if (!identity) throw new DomainError('unauthenticated');
  return identity;
};

/** Who acts, and in which workspace: the first argument of every service method. */
export const CurrentScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => identityOf(context).scope);

/** The scope with the session or token it came by. */
export const CurrentIdentity = createParamDecorator((_: unknown, context: ExecutionContext): Identity => identityOf(context));
