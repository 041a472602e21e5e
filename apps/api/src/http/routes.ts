import { RequestMethod, type INestApplication, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './access.decorators.js';

/** One route as declared by its controller. */
export interface RouteDeclaration {
  method: string;
  /** With its parameters, such as `/api/v1/members/:id`. */
  path: string;
  controller: string;
  handler: string;
  access: Access | undefined;
}

/** Outside `/api/v1`: health, metrics and the pages behind mailed links. */
const API_PREFIX = 'api/v1';
const UNPREFIXED = ['api/openapi.json', 'api/docs', 'api/docs/start.js', 'health/live', 'health/ready', 'metrics', 'rsvp/:token', 'roti/:token', 'unsubscribe/:token', 'opt-out/:token', 'calendar/:token.ics'];

/** Gives every other route its prefix. */
export function prefixRoutes(app: INestApplication): void {
  app.setGlobalPrefix(API_PREFIX, { exclude: UNPREFIXED.map((path) => ({ path, method: RequestMethod.ALL })) });
}

const paths = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [typeof value === 'string' ? value : '']);
const clean = (...parts: string[]): string => parts.flatMap((part) => part.split('/')).filter(Boolean).join('/');

/** Every route of every controller, read from the decorators. */
export function listRoutes(discovery: DiscoveryService, scanner: MetadataScanner, reflector: Reflector): RouteDeclaration[] {
  return discovery.getControllers().flatMap(({ metatype, instance }) => {
    if (!metatype) return [];
    const controller = metatype as Type;
    const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
    return scanner.getAllMethodNames(prototype).flatMap((handler) => {
      const callback = prototype[handler]!;
      const verb = Reflect.getMetadata(METHOD_METADATA, callback) as RequestMethod | undefined;
      if (verb === undefined) return [];
      const access = reflector.getAllAndOverride<Access | undefined>(ACCESS, [callback, controller]);
      return paths(Reflect.getMetadata(PATH_METADATA, controller)).flatMap((base) => paths(Reflect.getMetadata(PATH_METADATA, callback)).map((path) => {
        const route = clean(base, path);
        return { method: RequestMethod[verb], path: `/${UNPREFIXED.includes(route) ? route : clean(API_PREFIX, route)}`, controller: controller.name, handler, access };
      }));
    });
  });
}
