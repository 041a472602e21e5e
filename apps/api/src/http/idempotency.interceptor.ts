import { createHash } from 'node:crypto';
import { Injectable, SetMetadata, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { IdempotencyService, type Answer } from '#crm/workspaces/idempotency.service.js';
import { invalid } from '#platform/errors/domain-error.js';
import type { HttpRequest } from './http-request.js';
import { formParts } from './multipart.js';

const REPEATABLE = Symbol('repeatable');

/** A POST that makes nothing and answers a file: asked again, it is answered again, since its bytes are not kept. */
export const Repeatable = (): MethodDecorator => SetMetadata(REPEATABLE, true);

const KEY = /^[\x21-\x7e]{1,255}$/;

/** `Idempotency-Key` on any POST of a signed-in member: the handler runs inside the transaction that keeps its answer. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly idempotency: IdempotencyService, private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined || !request.identity) return next.handle();
    if (this.reflector.get<boolean | undefined>(REPEATABLE, context.getHandler())) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) throw invalid({ field: 'Idempotency-Key', code: 'wrong_format' });
    return from(this.once(request, http.getResponse<FastifyReply>(), key, next));
  }

  private async once(request: HttpRequest, reply: FastifyReply, key: string, next: CallHandler): Promise<unknown> {
    const files: unknown[] = [];
    const answer = await this.idempotency.once(request.identity!.scope, key, await payloadOf(request), async (): Promise<Answer> => {
      const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      // A file is read, not made: asking twice does no harm, and its bytes are not kept.
      if (result instanceof StreamableFile || Buffer.isBuffer(result)) files.push(result);
      return { status: reply.statusCode, body: files.length > 0 || result === undefined ? null : JSON.stringify(result) };
    });
    if (files.length > 0) return files[0];
    if (answer.replayed) void reply.status(answer.status).header('idempotency-replayed', 'true');
    return answer.body === null ? undefined : JSON.parse(answer.body);
  }
}

/** Whatever makes two requests the same one; an upload is told by its bytes. */
async function payloadOf(request: HttpRequest): Promise<string> {
  const { method, url, body, headers } = request;
  if (request.isMultipart()) {
    const parts = (await formParts(request)).map((part) => ('bytes' in part ? [part.name, part.fileName, createHash('sha256').update(part.bytes).digest('hex')] : [part.name, part.value]));
    return JSON.stringify([method, url, parts]);
  }
  return JSON.stringify([method, url, body === undefined ? (headers['content-length'] ?? null) : body]);
}
