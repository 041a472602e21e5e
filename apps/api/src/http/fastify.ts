import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { LIMITS } from '#contracts/limits.js';
import { ProblemFilter } from './problem.filter.js';

/** Everything from our own host, nothing inline. `upgradeInsecureRequests` would break an installation on plain http. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
};

/** Fastify as we want it. Errors that happen before Nest (a malformed address) take the same form as all others. */
export function fastifyAdapter({ secure }: { secure: boolean }): FastifyAdapter {
  const filter = new ProblemFilter();
  return new FastifyAdapter({
    bodyLimit: LIMITS.bodyBytes,
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => filter.answer(error, request, reply),
    // https is always somebody else's in front of us, on this machine or network; only such a neighbour is believed when it
    // says where a request comes from.
    trustProxy: secure ? ['loopback', 'linklocal', 'uniquelocal'] : false,
    // A slow client does not hold a connection for ever, and closing does not wait for idle ones.
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
}

/** The pages behind mailed links, whose token is the credential: they alone take forms. */
const TOKEN_PAGE = /^\/(rsvp|roti|unsubscribe|opt-out)\//;

/** Plugins and body parsers. JSON only elsewhere: a form from another site needs no permission of the browser to be sent. */
export async function prepareFastify(app: NestFastifyApplication, { secure }: { secure: boolean }): Promise<void> {
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: LIMITS.importBytes, files: 1, fields: 20, parts: 21, fieldSize: LIMITS.bodyBytes, headerPairs: 100 }, throwFileSizeLimit: true });
  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    // Without https the header would be ignored at best.
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // An action without a body is often sent with a content type all the same.
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 10_000 }, (request, body, done) => {
    if (TOKEN_PAGE.test(request.url)) done(null, Object.fromEntries(new URLSearchParams(body as string)));
    else done(Object.assign(new Error('no forms here'), { statusCode: 415 }));
  });
}
