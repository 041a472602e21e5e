import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { listRoutes, type RouteDeclaration } from '../http/routes.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
export type PluginMetadata = () => Promise<Record<string, unknown>>;

const VERBS = ['get', 'post', 'patch', 'put', 'delete'] as const;

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457. Programs read `code`; `title` and `errors[].message` are for people, in French or English.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    details: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' }, row: { type: 'integer' } },
      },
    },
  },
} as const;

const DESCRIPTION = `JSON, camelCase, ISO 8601 instants in UTC, UUID version 7. Lists answer \`{ items, nextCursor }\`. Every change names the version it was made on
(\`If-Match\`, from \`etag\`); every POST may carry an \`Idempotency-Key\`. Errors are problem+json.`.replaceAll('\n', ' ');

/** The description of the API as its decorators, types and comments tell it. `metadata` holds what swc drops of the types. */
export async function openApiDocument(app: NestFastifyApplication, metadata: PluginMetadata): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(metadata as Parameters<typeof SwaggerModule.loadPluginMetadata>[0]);
  const config = new DocumentBuilder()
    .setTitle('Premier Cercle')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A personal token, `pc_…`.' }, 'token')
    .addCookieAuth('pc_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` });
  document.components = { ...document.components, schemas: sorted({ ...document.components?.schemas, Problem: PROBLEM as never }) };
  const discovery = new DiscoveryService(app.get(ModulesContainer, { strict: false }));
  for (const route of listRoutes(discovery, new MetadataScanner(), new Reflector())) complete(document, route);
  for (const schema of Object.values(document.components.schemas ?? {})) withoutStrayRequired(schema);
  document.paths = sorted(document.paths);
  return document;
}

/** `required: true` belongs to parameters; Nest's plugin leaves it on the items of a list of lists, where no reader of the description knows it. */
function withoutStrayRequired(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'items' && typeof value === 'object' && value !== null && (value as { required?: unknown }).required === true) delete (value as { required?: unknown }).required;
    withoutStrayRequired(value);
  }
}

/** What no decorator says: who may call, what is refused, and the header that makes a POST safe to repeat. */
function complete(document: OpenAPIObject, { method, path, access }: RouteDeclaration): void {
  const found = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')];
  const verb = VERBS.find((each) => each === method.toLowerCase());
  const operation: Operation | undefined = verb && found?.[verb];
  if (!operation) return;
  operation.responses['default'] = { description: 'Refused.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  operation.parameters = operation.parameters?.map((parameter) =>
    ('in' in parameter && parameter.in === 'path' && /^id$|Id$/.test(parameter.name) ? { ...parameter, schema: { type: 'string', format: 'uuid' } } : parameter));
  if (access === undefined || access.public) {
    operation.security = [];
    return;
  }
  operation.security = [{ session: [] }, { token: [] }];
  operation.description = [operation.description, `Roles: ${access.roles.join(', ')}.`].filter(Boolean).join('\n\n');
  if (verb === 'post') {
    (operation.parameters ??= []).push({ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 255 } });
  }
}

const sorted = <T>(record: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
