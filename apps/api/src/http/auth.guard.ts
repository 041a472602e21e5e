import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { IdentitiesService } from '#crm/workspaces/identities.service.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { ACCESS, type Access } from './access.decorators.js';
import { SessionCookie } from './session-cookie.js';
import type { HttpRequest } from './http-request.js';
import { OriginRule } from './origin.rule.js';

/** Bearer token, else session cookie: finds out who calls. Public routes are left alone. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identities: IdentitiesService,
    private readonly cookie: SessionCookie,
    private readonly origin: OriginRule,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    const bearer = bearerOf(request);
    if (bearer === null && !access?.anyOrigin) this.origin.check(request);
    if (access?.public) return true;
    const identity = bearer === null ? await this.bySession(request) : await this.identities.byToken(bearer);
    if (!identity) throw new DomainError('unauthenticated');
    request.identity = identity;
    return true;
  }

  private bySession(request: HttpRequest): ReturnType<IdentitiesService['bySession']> {
    const token = this.cookie.read(request);
    return token === null ? Promise.resolve(null) : this.identities.bySession(token);
  }
}

/** The token of an Authorization header; null without one. Another scheme names nobody. */
function bearerOf({ headers }: HttpRequest): string | null {
  const { authorization } = headers;
  if (authorization === undefined) return null;
  return /^Bearer +(\S{1,200})$/i.exec(authorization)?.[1] ?? '';
}
