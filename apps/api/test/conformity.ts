import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;
interface Answer { method: string; path: string; status: number; type: string; body: unknown }
interface Operation { responses: Record<string, { content?: Record<string, { schema?: Json }> }> }
interface Route { template: string; pattern: RegExp; operation: Operation }

const document = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Json> } };

/** OpenAPI 3.0 says `nullable` and leaves unknown fields open; JSON Schema says `null`, and here a field that nobody described is a mistake. */
function toJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, example: _, properties, ...rest } = schema as Json;
  const made: Json = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, key === '$ref' ? String(value).replace('#/components/schemas/', 'api#/$defs/') : toJsonSchema(value)]));
  if (properties !== undefined) {
    made['properties'] = Object.fromEntries(Object.entries(properties as Json).map(([name, value]) => [name, toJsonSchema(value)]));
    made['additionalProperties'] ??= false;
  }
  return nullable === true ? { anyOf: [made, { type: 'null' }] } : made;
}

const ajv = new Ajv({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
ajv.addSchema({ $id: 'api', $defs: Object.fromEntries(Object.entries(document.components.schemas).map(([name, schema]) => [name, toJsonSchema(schema)])) });

const routes: Record<string, Route[]> = {};
for (const [template, operations] of Object.entries(document.paths)) {
  const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  for (const [method, operation] of Object.entries(operations)) (routes[method.toUpperCase()] ??= []).push({ template, pattern, operation });
}

const validators = new Map<string, ValidateFunction>();
function validatorOf(schema: Json): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = validators.get(key);
  if (known) return known;
  const made = ajv.compile(toJsonSchema(schema) as Json);
  validators.set(key, made);
  return made;
}

/** What an answer has that apps/api/openapi.json does not say: an undescribed status, type or field, a value of another shape. */
export function strays({ method, path, status, type, body }: Answer): string[] {
  const found = routes[method]?.filter(({ pattern }) => pattern.test(path)) ?? [];
  const route = found.find(({ template }) => template === path) ?? found[0];
  if (!route) return [];
  const name = `${method} ${route.template} ${status}`;
  const described = route.operation.responses[status] ?? (status >= 400 ? route.operation.responses['default'] : undefined);
  if (!described) return [`${name}: a status that is not described`];
  if (!described.content) return [];
  const bare = (mime: string): string => mime.split(';')[0]!.trim();
  const content = Object.entries(described.content).find(([mime]) => bare(mime) === bare(type))?.[1];
  if (!content) return [`${name}: ${type}, described is ${Object.keys(described.content).join(', ')}`];
  if (!content.schema || !type.includes('json')) return [];
  const validate = validatorOf(content.schema);
  return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) => `${name}: ${instancePath} ${message} ${JSON.stringify(params)}`);
}
