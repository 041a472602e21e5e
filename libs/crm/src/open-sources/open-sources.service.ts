import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '#platform/config/config.token.js';
import type { Config } from '#platform/config/config.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { PacedClient, SourceError } from '#platform/http-client/paced-client.js';
import type { Scope } from '#platform/scope.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { readPlaces, type Place } from './addresses.rules.js';
import { asPasted, readDirectory, whereOf, type DirectoryQuery } from './directory.rules.js';
import { readRegister, type RegisterBody } from './register.rules.js';

export const OPEN_SOURCES = ['register', 'directory', 'addresses'] as const;
export type OpenSource = (typeof OPEN_SOURCES)[number];

/** Requests a second that each publisher allows. The directory publishes no figure: we stay polite. */
const PER_SECOND: Record<OpenSource, number> = { register: 7, directory: 5, addresses: 50 };

const REGISTER_RESULTS = 5;
const PLACES = 5;
const DIRECTORY_PAGE = 100;
/** More rows than a campaign can call; a territory narrows it. */
export const DIRECTORY_MOST = 2000;

export interface DirectoryList {
  /** A list as it would be pasted into an import. */
  text: string;
  rows: number;
  /** How many the directory knows; more than `rows` where the list was cut. */
  total: number;
}

/**
 * What public registers know. Off until the environment names an address; asked only when a person presses a button; never
 * inside a transaction, so that no row waits for somebody else's server.
 */
@Injectable()
export class OpenSources {
  private readonly clients: Partial<Record<OpenSource, PacedClient>>;

  constructor(@Inject(CONFIG) config: Config, private readonly organisations: OrganisationsService) {
    this.clients = Object.fromEntries(OPEN_SOURCES.flatMap((source) => {
      const baseUrl = config.openSources[source];
      return baseUrl === undefined ? [] : [[source, new PacedClient({ baseUrl, perSecond: PER_SECOND[source] })]];
    }));
  }

  /** Which can be asked here. */
  available(): Record<OpenSource, boolean> {
    return { register: this.clients.register !== undefined, directory: this.clients.directory !== undefined, addresses: this.clients.addresses !== undefined };
  }

  /**
   * Bodies of the register that this organisation may be, by SIRET, SIREN, else name and department. Nothing is written.
   * @throws DomainError `not_found`, `source_off`, `source_unavailable`
   */
  async registerMatches(scope: Scope, organisationId: string): Promise<RegisterBody[]> {
    const { siret, siren, name, department } = await this.organisations.get(scope, organisationId);
    const identifier = siret ?? siren;
    return readRegister(await this.ask('register', '/search', {
      q: identifier ?? name, page: '1', per_page: String(REGISTER_RESULTS),
      // A name alone means any company: only administrations are looked for.
      ...(identifier ? {} : { est_administration: 'true', ...(department ? { departement: department } : {}) }),
    }));
  }

  /** Where an organisation without a postcode may be, by its town, else its name. @throws DomainError `not_found`, `source_off`, `source_unavailable` */
  async places(scope: Scope, organisationId: string): Promise<Place[]> {
    const { addressLine, postcode, city, name } = await this.organisations.get(scope, organisationId);
    const address = [addressLine, postcode, city].filter(Boolean).join(' ');
    const q = (address || name).slice(0, 200);
    return readPlaces(await this.ask('addresses', '/search', { q, limit: String(PLACES), autocomplete: '0', ...(addressLine ? {} : { type: 'municipality' }) }));
  }

  /** A list of public services by type and territory, page by page. @throws DomainError `source_off`, `source_unavailable` */
  async directoryList(query: DirectoryQuery, kind: string): Promise<DirectoryList> {
    const rows: string[][] = [];
    let total = Infinity;
    for (let offset = 0; offset < Math.min(total, DIRECTORY_MOST); offset += DIRECTORY_PAGE) {
      const page = readDirectory(await this.ask('directory', '/catalog/datasets/api-lannuaire-administration/records', {
        where: whereOf(query), order_by: 'nom', limit: String(DIRECTORY_PAGE), offset: String(offset),
      }), kind);
      total = page.total;
      rows.push(...page.rows);
      if (page.rows.length === 0) break;
    }
    return { text: asPasted(rows), rows: rows.length, total };
  }

  private async ask(source: OpenSource, path: string, query: Record<string, string>): Promise<unknown> {
    const client = this.clients[source];
    if (!client) throw new DomainError('source_off', { source });
    try {
      return await client.get(path, query);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      throw new DomainError('source_unavailable', { source, problem: error.problem, ...(error.retryAfterSeconds === null ? {} : { retryAfter: error.retryAfterSeconds }) });
    }
  }
}
