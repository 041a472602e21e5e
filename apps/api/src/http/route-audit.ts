import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { listRoutes, type RouteDeclaration } from './routes.js';

/** Refuses to start with a route that says neither `@Public` nor its roles. */
@Injectable()
export class RouteAudit implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** Every route of the API, for tests that walk over all of them. */
  routes(): RouteDeclaration[] {
    return listRoutes(this.discovery, this.scanner, this.reflector);
  }

  onApplicationBootstrap(): void {
    const silent = this.routes().filter(({ access }) => access === undefined);
    if (silent.length === 0) return;
    throw new Error(`Neither @Public nor @Roles: ${silent.map(({ controller, handler }) => `${controller}.${handler}`).join(', ')}`);
  }
}
