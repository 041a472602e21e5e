import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { WorkspacesModule } from '#crm/workspaces/workspaces.module.js';
import { AuthGuard } from './auth.guard.js';
import { CleanInputPipe } from './clean-input.pipe.js';
import { EtagInterceptor } from './etag.interceptor.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { OriginRule } from './origin.rule.js';
import { ProblemFilter } from './problem.filter.js';
import { RolesGuard } from './roles.guard.js';
import { RouteAudit } from './route-audit.js';
import { SessionCookie } from './session-cookie.js';
import { validationPipe } from './validation.pipe.js';

/** What every request goes through, in this order: guards, interceptors, pipes; the filter catches from all of them. */
@Module({
  imports: [DiscoveryModule, WorkspacesModule],
  providers: [
    OriginRule,
    SessionCookie,
    RouteAudit,
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_GUARD, useClass: RolesGuard },
    { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_PIPE, useClass: CleanInputPipe },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [SessionCookie, RouteAudit],
})
export class HttpModule {}
