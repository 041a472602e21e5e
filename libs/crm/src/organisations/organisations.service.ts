import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { updateVersioned } from '#platform/database/update-versioned.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { loadInOrder, positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import type { Thing } from '../suppressions/fingerprints.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { emailThings, identityThings, phoneThings } from '../suppressions/things.rules.js';
import { cleanName, nameKey } from './name.rules.js';
import { OrganisationListeners } from './organisation-listeners.js';
import { Organisation } from './organisation.entity.js';
import { forgiveTypos, mayRead, meant, organisationKeys, parentMakesCircle, type OrganisationFilter } from './organisation.queries.js';
import { readIdentifiers, readPlace } from './organisation.rules.js';
import { phonesOf, replacePhones } from './phone.queries.js';
import { bringsNumber, mergePhones, type Phone, type PhoneDraft, type PhoneInput } from './phones.rules.js';

export interface OrganisationInput {
  name: string;
  acronym?: string | null;
  kind?: string | null;
  siren?: string | null;
  siret?: string | null;
  parentId?: string | null;
  legalForm?: string | null;
  size?: string | null;
  address?: { line?: string | null; postcode?: string | null; city?: string | null };
  /** Replaces the whole list. */
  phones?: PhoneInput[];
  email?: string | null;
  website?: string | null;
  attributes?: Record<string, string>;
  tags?: string[];
  note?: string | null;
}

export type OrganisationWithPhones = Organisation & { phones: Phone[] };

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly cursors: Cursors,
    private readonly suppressions: SuppressionsService, private readonly listeners: OrganisationListeners,
  ) {}

  /** By name; with `q`, the best match first. A caller sees what is on their call lists. */
  async list({ workspaceId, memberId, role }: Scope, filter: OrganisationFilter, { limit, cursor }: PageRequest): Promise<Page<OrganisationWithPhones>> {
    const after = positionAfter(this.cursors, 'organisations', cursor);
    return this.uow.run(async (tx) => {
      if (filter.q !== undefined) await forgiveTypos(tx);
      const found = await organisationKeys(tx, workspaceId, filter, role === 'caller' ? memberId : null, after, limit + 1);
      const { items, nextCursor } = this.cursors.page(found, limit, ({ score, sort, id }) => ['organisations', score, sort, id]);
      return { items: await withPhones(tx, workspaceId, await loadInOrder(tx, Organisation, workspaceId, items.map(({ id }) => id))), nextCursor };
    });
  }

  /** One that was merged is the one it became. @throws DomainError `not_found`; `forbidden` to a caller on whose lists it is not. */
  async get(scope: Scope, id: string): Promise<OrganisationWithPhones> {
    return readable(this.uow.reader, scope, await meant(this.uow.reader, 'organisations', scope.workspaceId, id));
  }

  /** Those of these ids that exist, in their order; for those who may read any. */
  async byIds({ workspaceId }: Scope, ids: readonly string[]): Promise<OrganisationWithPhones[]> {
    const found = await loadInOrder(this.uow.reader, Organisation, workspaceId, [...ids]);
    return withPhones(this.uow.reader, workspaceId, found.filter(({ deletedAt }) => deletedAt === null));
  }

  async create({ workspaceId }: Scope, input: OrganisationInput): Promise<OrganisationWithPhones> {
    const id = newId();
    const drafts = mergePhones(input.phones ?? [], [], input.address?.postcode ?? null);
    const columns = { ...named(input.name, input.acronym ?? null), ...readIdentifiers(input.siren ?? null, input.siret ?? null), ...readPlace(input.address?.postcode ?? null) };
    return this.uow.run(async (tx) => {
      if (input.parentId) await checkParent(tx, workspaceId, id, input.parentId);
      await this.refuseSuppressedNumbers(tx, workspaceId, drafts);
      const email = mailbox(input.email);
      const optedOutAt = await this.optedOutBefore(tx, workspaceId, [...identityThings(columns), ...emailThings(email), ...phoneThings(drafts)]);
      await tx.insert(Organisation, {
        workspaceId, id, ...columns, email, optedOutAt,
        kind: input.kind ?? null, parentId: input.parentId ?? null, legalForm: input.legalForm ?? null, size: input.size ?? null,
        addressLine: input.address?.line ?? null, city: input.address?.city ?? null, website: input.website ?? null,
        attributes: input.attributes ?? {}, tags: unique(input.tags ?? []), note: input.note ?? null,
      });
      await replacePhones(tx, 'organisation_phones', workspaceId, id, drafts);
      return existing(tx, workspaceId, id);
    });
  }

  /** A field left out stays; the list of phones is replaced as a whole. A caller corrects numbers only. */
  async change(scope: Scope, id: string, version: number, input: Partial<OrganisationInput>): Promise<OrganisationWithPhones> {
    if (scope.role === 'caller' && Object.entries(input).some(([key, value]) => key !== 'phones' && value !== undefined)) throw new DomainError('forbidden');
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      const current = await readable(tx, scope, id);
      if (input.parentId) await checkParent(tx, workspaceId, id, input.parentId);
      const postcode = input.address?.postcode === undefined ? current.postcode : input.address.postcode;
      const drafts = input.phones && mergePhones(input.phones, current.phones, postcode);
      const email = input.email === undefined ? current.email : mailbox(input.email);
      const name = named(input.name ?? current.name, input.acronym === undefined ? current.acronym : input.acronym);
      const identifiers = changedIdentifiers(current, input);
      const added = drafts?.filter((draft) => draft.id === null) ?? [];
      await this.refuseSuppressedNumbers(tx, workspaceId, drafts ?? []);
      const arrived = [...phoneThings(added), ...(email === current.email ? [] : emailThings(email))];
      await updateVersioned(tx, Organisation, { workspaceId, id, version }, {
        ...name, ...identifiers, email, optedOutAt: current.optedOutAt ?? await this.optedOutBefore(tx, workspaceId, arrived),
        kind: input.kind, parentId: input.parentId, legalForm: input.legalForm, size: input.size,
        addressLine: input.address?.line, city: input.address?.city, ...(input.address?.postcode === undefined ? {} : readPlace(postcode)),
        website: input.website, attributes: input.attributes, tags: input.tags && unique(input.tags), note: input.note,
      });
      if (drafts) {
        await replacePhones(tx, 'organisation_phones', workspaceId, id, drafts);
        if (bringsNumber(drafts, current.phones)) await this.listeners.numberCorrected(tx, scope, id);
      }
      return existing(tx, workspaceId, id);
    });
  }

  /** Takes it off every call list with it. */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    await this.uow.run(async (tx) => {
      await existing(tx, scope.workspaceId, id);
      await updateVersioned(tx, Organisation, { workspaceId: scope.workspaceId, id, version }, { deletedAt: await this.clock.now() });
      await this.listeners.organisationDeleted(tx, scope, id);
    });
  }

  /** "Do not contact us", said outside a call: it, its numbers and mailboxes, its people, in every campaign. Said twice, it is one. */
  async optOut(scope: Scope, id: string): Promise<OrganisationWithPhones> {
    return this.uow.run(async (tx) => {
      await readable(tx, scope, id);
      await this.suppressions.optOut(tx, scope, { scope: 'organisation', organisationId: id, occurredAt: await this.clock.now() });
      return existing(tx, scope.workspaceId, id);
    });
  }

  /** When an opposition of a whole organisation holds one of these, it comes back opted out. */
  private async optedOutBefore(tx: EntityManager, workspaceId: string, things: readonly Thing[]): Promise<Date | null> {
    const found = await this.suppressions.recognise(tx, workspaceId, things);
    return found.find(({ scope }) => scope === 'organisation')?.occurredAt ?? null;
  }

  /** A person's own line does not come back as a general number. @throws DomainError `opted_out` naming the line. */
  private async refuseSuppressedNumbers(tx: EntityManager, workspaceId: string, drafts: readonly PhoneDraft[]): Promise<void> {
    const arrived = drafts.filter(({ id }) => id === null);
    const held = (await this.suppressions.recognise(tx, workspaceId, phoneThings(arrived))).filter(({ scope }) => scope === 'contact');
    const problems = drafts.flatMap((draft, i) =>
      (draft.id === null && phoneThings([draft]).some(({ value }) => held.some((hit) => hit.value === value)) ? [{ field: `phones[${i}].raw`, code: 'opted_out' }] : []));
    if (problems.length > 0) throw new DomainError('opted_out', { what: 'phone' }, problems);
  }
}

async function withPhones(tx: EntityManager, workspaceId: string, organisations: Organisation[]): Promise<OrganisationWithPhones[]> {
  const phones = await phonesOf(tx, 'organisation_phones', workspaceId, organisations.map(({ id }) => id));
  return organisations.map((organisation) => Object.assign(organisation, { phones: phones.get(organisation.id) ?? [] }));
}

async function existing(tx: EntityManager, workspaceId: string, id: string): Promise<OrganisationWithPhones> {
  const found = await tx.findOneBy(Organisation, { workspaceId, id, deletedAt: IsNull() });
  if (!found) throw notFound('organisation');
  return (await withPhones(tx, workspaceId, [found]))[0]!;
}

async function readable(tx: EntityManager, scope: Scope, id: string): Promise<OrganisationWithPhones> {
  const found = await existing(tx, scope.workspaceId, id);
  if (!await mayRead(tx, scope, id)) throw new DomainError('forbidden');
  return found;
}

async function checkParent(tx: EntityManager, workspaceId: string, id: string, parentId: string): Promise<void> {
  if (!await tx.existsBy(Organisation, { workspaceId, id: parentId, deletedAt: IsNull() })) throw invalid({ field: 'parentId', code: 'not_found' });
  if (await parentMakesCircle(tx, workspaceId, id, parentId)) throw invalid({ field: 'parentId', code: 'own_ancestor' });
}

/** An acronym at the end of the name goes to its own field, unless one is given. */
function named(written: string, acronym: string | null): { name: string; acronym: string | null; nameKey: string } {
  const clean = acronym === null ? cleanName(written) : { name: written.trim(), acronym };
  return { ...clean, nameKey: nameKey(clean.name) };
}

/** A SIREN that came with the former SIRET goes with it; both are judged together. */
function changedIdentifiers(current: Organisation, input: Partial<OrganisationInput>): { siren?: string | null; siret?: string | null } {
  if (input.siren === undefined && input.siret === undefined) return {};
  const siret = input.siret === undefined ? current.siret : input.siret;
  const siren = input.siren === undefined ? (input.siret ? null : current.siren) : input.siren;
  return readIdentifiers(siren, siret);
}

const mailbox = (email: string | null | undefined): string | null => email?.trim().toLowerCase() || null;
const unique = (tags: string[]): string[] => [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
