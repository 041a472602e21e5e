import { Catch, Injectable, Logger, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors/domain-error.js';
import { frameworkRefusal } from './framework-refusals.js';
import { pathOf } from './http-request.js';
import { localeOf } from './locale.js';
import { postgresRefusal } from './postgres-refusals.js';
import { problemOf } from './problem.js';
import { isForWebApp, sendWebApp } from './web-app.js';

const RETRY_AFTER_SECONDS = 2;

/** Every error becomes an `application/problem+json`. What nobody foresaw is logged, and told without stack or SQL. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (error instanceof NotFoundException && isForWebApp(request)) {
      sendWebApp(request, reply);
      return;
    }
    const refusal = this.refusalOf(error, request);
    const problem = problemOf(refusal, localeOf(request));
    if (reply.sent) return;
    if (problem.status === 503 || problem.status === 429) void reply.header('retry-after', String(refusal.details['retryAfter'] ?? RETRY_AFTER_SECONDS));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.status(problem.status).header('cache-control', 'no-store').header('vary', 'accept-language').type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }

  private refusalOf(error: unknown, request: FastifyRequest): DomainError {
    if (error instanceof DomainError) return error;
    const known = postgresRefusal(error) ?? frameworkRefusal(error);
    if (known) {
      if (known.code === 'unavailable') this.logger.warn(`${request.method} ${pathOf(request)}: ${(error as Error).message}`);
      return known;
    }
    this.logger.error(`${request.method} ${pathOf(request)}: ${error instanceof Error ? error.message : String(error)}`, error instanceof Error ? error.stack : undefined);
    return new DomainError('internal');
  }
}
