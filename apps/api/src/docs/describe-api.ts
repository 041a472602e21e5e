import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../api.module.js';
import { loadConfig } from '#platform/config/config.js';
import { fastifyAdapter } from '../http/fastify.js';
import { prefixRoutes } from '../http/routes.js';
import { openApiDocument, type PluginMetadata } from './openapi-document.js';

/** The OpenAPI document as text. Nothing is started: no database, no queue. Used by `npm run openapi`. */
export async function describeApi(metadata: PluginMetadata): Promise<string> {
  const config = loadConfig({ DATABASE_URL: 'postgres://nobody@localhost/nothing' });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), fastifyAdapter({ secure: false }), { preview: true, logger: false, abortOnError: false });
  prefixRoutes(app);
  return `${JSON.stringify(await openApiDocument(app, metadata), null, 2)}\n`;
}
