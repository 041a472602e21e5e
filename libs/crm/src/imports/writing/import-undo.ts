import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import { AuditService } from '../../workspaces/audit.service.js';
import { chunksOf, forgetChunk, type WrittenChunk } from './import-chunk.queries.js';
import { comparedOrganisations } from '../matching/known-organisations.queries.js';
import { countUndone, finishUndo, lockImport, type ImportRecord } from '../import.queries.js';
import {
  changedOrganisations, deleteRows, deleteTargets, emptyFilled, forgetOrganisations, holdOrganisations, ownersOf, partsOf, takeOffAgain, usedContacts, usedPhones, usedTargets,
} from './undo.queries.js';

const ORGANISATIONS_AT_ONCE = 500;

/** What taking an import back would do, as things are now. */
export interface ForeseenUndo {
  /** Organisations that it created and that go. */
  removed: number;
  /** Those that stay, with all that is in them: edited or used since. */
  kept: number;
  /** The first of them. */
  keptOrganisations: { id: string; name: string }[];
  /** Organisations that were there before: they lose what it added to them, where that still stands as it was written. */
  completed: number;
}

const NAMED_KEPT = 20;

/** What an import has written, and what of it has to stay. */
interface Plan {
  /** Organisations it created, with the version at which it left them. */
  created: ReadonlyMap<string, number>;
  /** Organisations it created that were edited or used since: they stay, with all that is in them. */
  kept: ReadonlySet<string>;
}

/**
 * Takes an import back: organisations, people, numbers and targets that it brought and nobody has touched since go, fields
 * it filled are empty again. Chunk by chunk, the last written first, each in one transaction: a crash goes on where it was.
 */
@Injectable()
export class ImportUndo {
  constructor(private readonly uow: UnitOfWork, private readonly audit: AuditService) {}

  async takeBack(list: ImportRecord): Promise<JobOutcome> {
    const { workspaceId, id } = list;
    const chunks = await chunksOf(this.uow.reader, workspaceId, id);
    const plan = await this.plan(workspaceId, chunks);
    for (const chunk of chunks) {
      const goesOn = await this.uow.run(async (tx) => {
        if ((await lockImport(tx, workspaceId, id))?.status !== 'undoing') return false;
        await takeBackChunk(tx, list, chunk, plan);
        return true;
      });
      if (!goesOn) return 'skipped';
    }
    await this.uow.run(async (tx) => {
      const now = await lockImport(tx, workspaceId, id);
      if (now?.status !== 'undoing') return;
      await finishUndo(tx, workspaceId, id);
      await this.audit.record({ workspaceId, memberId: list.memberId }, {
        action: 'import_undone', subjectType: 'import', subjectId: id, details: { removed: now.removedCount, kept: now.keptCount },
      });
    });
    return 'done';
  }

  async foresee({ workspaceId, id }: ImportRecord): Promise<ForeseenUndo> {
    const chunks = await chunksOf(this.uow.reader, workspaceId, id);
    const { created, kept } = await this.plan(workspaceId, chunks);
    const older = chunks.flatMap((chunk) => chunk.fillings.map((filling) => filling.id));
    const names = await comparedOrganisations(this.uow.reader, workspaceId, [...kept].slice(0, NAMED_KEPT));
    return {
      removed: created.size - kept.size, kept: kept.size, keptOrganisations: [...names].map(([keptId, { name }]) => ({ id: keptId, name })),
      completed: new Set(older.filter((each) => !created.has(each))).size,
    };
  }

  /** Which organisations must stay: known before the first chunk goes, so that nobody finds a body without its people. */
  private async plan(workspaceId: string, chunks: readonly WrittenChunk[]): Promise<Plan> {
    const versions = new Map(chunks.flatMap(({ organisations }) => organisations.map((id) => [id, 1])));
    for (const { fillings } of chunks) {
      for (const { id, version } of fillings) if (versions.has(id)) versions.set(id, Math.max(version, versions.get(id) ?? 1));
    }
    const ours = new Set(chunks.flatMap(({ contacts, targets }) => [...contacts, ...targets]));
    const created = [...versions.keys()];
    const kept = new Set<string>();
    for (let at = 0; at < created.length; at += ORGANISATIONS_AT_ONCE) {
      const some = created.slice(at, at + ORGANISATIONS_AT_ONCE);
      const changed = await changedOrganisations(this.uow.reader, workspaceId, new Map(some.map((id) => [id, versions.get(id) ?? 1])));
      changed.forEach((id) => kept.add(id));
      const parts = await partsOf(this.uow.reader, workspaceId, some);
      const of = (kind: 'contact' | 'target') => parts.flatMap((part) => (part.kind === kind ? [part.id] : []));
      const used = new Set([...await usedContacts(this.uow.reader, workspaceId, of('contact')), ...await usedTargets(this.uow.reader, workspaceId, of('target'))]);
      for (const { id, organisationId } of parts) if (used.has(id) || !ours.has(id)) kept.add(organisationId);
    }
    return { created: versions, kept };
  }
}

async function takeBackChunk(tx: EntityManager, { workspaceId, id: importId, createdAt }: ImportRecord, chunk: WrittenChunk, { created, kept: known }: Plan): Promise<void> {
  const ours = chunk.organisations.filter((id) => !known.has(id));
  await holdOrganisations(tx, workspaceId, ours);
  // A long list takes its time: what was edited since it was planned stays as well.
  const kept = new Set([...known, ...await changedOrganisations(tx, workspaceId, new Map(ours.map((id) => [id, created.get(id)!])))]);
  const goes = async (table: 'organisation_phones' | 'contacts' | 'targets', ids: readonly string[], used: ReadonlySet<string>): Promise<string[]> => {
    const owners = await ownersOf(tx, workspaceId, table, ids);
    return ids.filter((id) => owners.has(id) && !used.has(id) && !kept.has(owners.get(id)!));
  };
  await deleteTargets(tx, workspaceId, await goes('targets', chunk.targets, await usedTargets(tx, workspaceId, chunk.targets)));
  await takeOffAgain(tx, workspaceId, chunk.revived, createdAt);
  await deleteRows(tx, workspaceId, 'contacts', await goes('contacts', chunk.contacts, await usedContacts(tx, workspaceId, chunk.contacts)));
  await deleteRows(tx, workspaceId, 'organisation_phones', await goes('organisation_phones', chunk.phones, await usedPhones(tx, workspaceId, chunk.phones)));
  await emptyFilled(tx, workspaceId, chunk.fillings.filter(({ id }) => !created.has(id)));
  const removed = chunk.organisations.filter((id) => !kept.has(id));
  await deleteRows(tx, workspaceId, 'organisations', removed);
  await forgetOrganisations(tx, workspaceId, importId, removed);
  await countUndone(tx, workspaceId, importId, { removed: removed.length, kept: chunk.organisations.length - removed.length });
  await forgetChunk(tx, workspaceId, importId, chunk);
}
