import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.token.js';
import { DomainError } from '#platform/errors/domain-error.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Writes from a browser must come from our own pages. A browser always names the Origin of a cross-site write, so that a
 * request without one comes from a script, or from a page of ours.
 */
@Injectable()
export class OriginRule {
  private readonly own: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.own = new URL(config.publicUrl).origin;
  }

  /** @throws DomainError `origin_refused` for a write from another site. */
  check({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): void {
    if (SAFE.has(method)) return;
    const { origin, host } = headers;
    const site = headers['sec-fetch-site'];
    const refused = origin === undefined
      ? site !== undefined && site !== 'same-origin' && site !== 'none'
      // The page's own host counts too: an installation may be reached by several names, and no page of another site can claim ours.
      : origin !== this.own && hostOf(origin) !== host;
    if (refused) throw new DomainError('origin_refused');
  }
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
