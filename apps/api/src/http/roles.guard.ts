import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '#platform/errors/domain-error.js';
import { ACCESS, type Access } from './access.decorators.js';
import type { HttpRequest } from './http-request.js';

/** Runs after the AuthGuard. A route without a declaration lets nobody in, although the audit refuses it at boot. */
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access?.public) return true;
    const { identity } = context.switchToHttp().getRequest<HttpRequest>();
    if (!access || !identity || !access.roles.includes(identity.scope.role)) throw new DomainError('forbidden');
    return true;
  }
}
