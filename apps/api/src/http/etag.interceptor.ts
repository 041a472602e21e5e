import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** A body that carries its `etag` sends it as a header too. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(tap((body) => {
      if (typeof body !== 'object' || body === null || !('etag' in body) || typeof body.etag !== 'string') return;
      void context.switchToHttp().getResponse<FastifyReply>().header('etag', body.etag);
    }));
  }
}
