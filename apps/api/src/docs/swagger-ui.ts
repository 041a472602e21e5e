import { createRequire } from 'node:module';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const FILES = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js']);

/** The two files of Swagger UI that the page of the API's description needs. */
export async function serveSwaggerUi(app: NestFastifyApplication): Promise<void> {
  const root = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await app.register(fastifyStatic, { root, prefix: '/api/docs/', decorateReply: false, index: false, wildcard: true, allowedPath: (pathName) => FILES.has(pathName), maxAge: '1h' });
}
