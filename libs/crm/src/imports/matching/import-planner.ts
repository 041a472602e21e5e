import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { commitLater } from '#platform/database/commit-later.js';
import type { ImportStatus } from '#contracts/vocabulary.js';
import type { Sql } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { nameKey } from '../../organisations/name.rules.js';
import { readPlace } from '../../organisations/organisation.rules.js';
import type { Thing } from '../../suppressions/fingerprints.js';
import { SuppressionsService } from '../../suppressions/suppressions.service.js';
import { emailThings, identityThings, phoneThings } from '../../suppressions/things.rules.js';
import { holdForPlanning, keepTally, layoutOf, readBytes, type ImportRecord } from '../import.queries.js';
import { forgetRows, insertRows, type NewRow } from '../import-row.queries.js';
import { KnownOrganisations, namesBearing, type KnownOrganisation } from './known-organisations.queries.js';
import { sharedAmong } from './matching.rules.js';
import { brokenRow, ListPreview, type PreviewRow } from './preview.rules.js';
import type { ListLine } from '../reading/list-lines.js';
import { ListReader, type ListReading } from '../reading/list-reader.js';
import type { OrganisationDraft } from '../rows/row.rules.js';
import { withPlanned, type Tally } from '../tally.rules.js';

/** Compared in a few milliseconds. */
const ROWS_IN_A_ROW = 50;
const IN_THE_BACKGROUND: readonly ImportStatus[] = ['previewing', 'running'];
const isInTheBackground = ({ status }: ImportRecord): boolean => IN_THE_BACKGROUND.includes(status);

/**
 * Decides what becomes of each row of a kept file, and writes the decision down. A few hundred rows at a time, with
 * PostgreSQL between them: whoever else is served by this process does not wait for a long list.
 */
@Injectable()
export class ImportPlanner {
  constructor(private readonly uow: UnitOfWork, private readonly suppressions: SuppressionsService, private readonly reader: ListReader) {}

  /**
   * In small transactions, so that others see how far it is; inside one of the caller's, all in it. A crash leaves rows that
   * the next start forgets. @returns false when it was overtaken (see `holdForPlanning`)
   * @throws HostileFile where the file cannot be read any more
   */
  async plan(list: ImportRecord): Promise<boolean> {
    const { workspaceId, id, mapping, constants } = list;
    const bytes = await readBytes(this.uow.reader, workspaceId, id);
    if (!bytes) throw new Error(`Import ${id} has no file any more: it was written before.`);
    if (!await this.whileHeld(list, (tx) => forgetRows(tx, workspaceId, id))) return false;
    return this.reader.open(bytes, { ...layoutOf(list), patient: isInTheBackground(list) }, async (reading) => {
      const preview = new ListPreview(await this.shared(list, reading));
      const known = new KnownOrganisations(workspaceId);
      let tally: Tally = {};
      const optedOut = { rows: new Set<number>(), ids: new Set<string>() };
      let writing = Promise.resolve(true);
      for await (const { lines, met } of this.uow.ahead(this.meetings(known, reading.lines(mapping, constants)))) {
        preview.meet(met);
        const planned: NewRow[] = [];
        for (const line of lines) {
          planned.push(planOf(preview, line));
          // What is being written goes on meanwhile, and so does whatever else this process serves.
          if (planned.length % ROWS_IN_A_ROW === 0) await nextTurn();
        }
        await this.tellOptOuts(this.uow.reader, workspaceId, planned, met, optedOut);
        if (!await writing) return false;
        writing = this.whileHeld(list, async (tx) => {
          await insertRows(tx, workspaceId, id, planned);
          await keepTally(tx, list, tally = withPlanned(tally, planned));
        });
        // Written while the next are compared. Whoever stops half way hears of no failure that it did not wait for.
        if (this.uow.isInTransaction) await writing;
        else writing.catch(() => undefined);
      }
      return writing;
    });
  }

  /** Lines, with the organisations of the workspace that they are the first to ask for. */
  private async* meetings(known: KnownOrganisations, lists: AsyncIterable<ListLine[]>): AsyncGenerator<{ lines: ListLine[]; met: KnownOrganisation[] }> {
    for await (const lines of lists) yield { lines, met: await known.metBy(this.uow.reader, lines.flatMap((line) => ('draft' in line ? [line.draft] : []))) };
  }

  private whileHeld(list: ImportRecord, work: (tx: EntityManager) => Promise<void>): Promise<boolean> {
    return this.uow.run(async (tx) => {
      // A preview that a person waits for is one transaction with what they chose.
      if (isInTheBackground(list)) await commitLater(tx);
      if (!await holdForPlanning(tx, list)) return false;
      await work(tx);
      return true;
    });
  }

  /** Identifiers that prove nothing, in the list and the workspace together. */
  private async shared({ workspaceId, mapping }: ImportRecord, reading: ListReading): Promise<Set<string>> {
    const borne = await reading.identifiers(mapping);
    const inList = borne.flatMap(([identifier, keys]) => keys.map((key): [string, string] => [identifier, key]));
    return sharedAmong([...inList, ...await namesBearing(this.uow.reader, workspaceId, borne.map(([identifier]) => identifier))]);
  }

  /** Whoever asked not to be contacted is recognised before anything is written, and the person importing sees it. */
  private async tellOptOuts(
    sql: Sql, workspaceId: string, rows: readonly PreviewRow[], known: readonly KnownOrganisation[], optedOut: { rows: Set<number>; ids: Set<string> },
  ): Promise<void> {
    const isAnyHeld = await this.suppressions.holdsAny(sql, workspaceId);
    const created = !isAnyHeld ? [] : rows.flatMap(({ outcome, row, draft }) => (outcome === 'create' && draft ? [{ row, things: thingsOfDraft(draft.organisation) }] : []));
    const found = await this.suppressions.recognise(sql, workspaceId, created.flatMap(({ things }) => things));
    const held = new Set(found.filter(({ scope }) => scope === 'organisation').map(keyOf));
    for (const { row, things } of created) if (things.some((thing) => held.has(keyOf(thing)))) optedOut.rows.add(row);
    for (const organisation of known) if (organisation.optedOut) optedOut.ids.add(organisation.id);
    for (const { row, match, reasons } of rows) {
      const meets = match !== null && ('row' in match ? optedOut.rows.has(match.row) : optedOut.ids.has(match.organisationId));
      if (meets || optedOut.rows.has(row)) reasons.push({ code: 'opted_out', params: {} });
    }
  }
}

function planOf(preview: ListPreview, line: ListLine): NewRow {
  const planned = 'draft' in line ? preview.row(line.draft) : brokenRow(line.problem);
  return line.cells ? { ...planned, cells: line.cells } : planned;
}

/** All by which an opposition recognises the body that a row is about. */
export function thingsOfDraft(organisation: OrganisationDraft): Thing[] {
  const { postcode } = readPlace(organisation.address.postcode);
  return [
    ...identityThings({ nameKey: nameKey(organisation.name), siren: organisation.siren, siret: organisation.siret, postcode }),
    ...emailThings(organisation.email), ...phoneThings(organisation.phones),
  ];
}

export const keyOf = ({ thing, value }: Thing): string => `${thing}\n${value}`;
