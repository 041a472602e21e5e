import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nameKey } from '../organisations/name.rules.js';
import { readPlace } from '../organisations/organisation.rules.js';
import type { Thing } from '../suppressions/fingerprints.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { emailThings, identityThings, phoneThings } from '../suppressions/things.rules.js';
import { readBytes, type ImportRecord } from './import.queries.js';
import { replaceRows } from './import-row.queries.js';
import { knownOrganisations, type KnownOrganisation } from './known-organisations.queries.js';
import { readKeptFile } from './list-file.js';
import type { ImportMapping } from './mapping.rules.js';
import { previewRows, type PreviewRow } from './preview.rules.js';
import { readRow, type OrganisationDraft } from './row.rules.js';

/** Decides what becomes of each row of a kept file, and writes the decision down. */
@Injectable()
export class ImportPlanner {
  constructor(private readonly suppressions: SuppressionsService) {}

  async plan(tx: EntityManager, { workspaceId, id, delimiter }: ImportRecord, mapping: ImportMapping): Promise<PreviewRow[]> {
    const bytes = await readBytes(tx, workspaceId, id);
    if (!bytes) throw new Error(`Import ${id} has no file any more: it was written before.`);
    const table = readKeptFile(bytes, delimiter);
    const drafts = table.rows.map((row) => readRow(table.columns, mapping, row));
    const known = await knownOrganisations(tx, workspaceId, drafts);
    const rows = previewRows(drafts, table.problems, known);
    await this.tellOptOuts(tx, workspaceId, rows, known);
    await replaceRows(tx, workspaceId, id, rows);
    return rows;
  }

  /** Whoever asked not to be contacted is recognised before anything is written, and the person importing sees it. */
  private async tellOptOuts(tx: EntityManager, workspaceId: string, rows: PreviewRow[], known: readonly KnownOrganisation[]): Promise<void> {
    const created = rows.flatMap(({ outcome, row, draft }) => (outcome === 'create' && draft ? [{ row, things: thingsOfDraft(draft.organisation) }] : []));
    const found = await this.suppressions.recognise(tx, workspaceId, created.flatMap(({ things }) => things));
    const held = new Set(found.filter(({ scope }) => scope === 'organisation').map(keyOf));
    const optedOutRows = new Set(created.filter(({ things }) => things.some((thing) => held.has(keyOf(thing)))).map(({ row }) => row));
    const optedOutIds = new Set(known.filter(({ optedOut }) => optedOut).map(({ id }) => id));
    for (const { row, match, reasons } of rows) {
      const meets = match !== null && ('row' in match ? optedOutRows.has(match.row) : optedOutIds.has(match.organisationId));
      if (meets || optedOutRows.has(row)) reasons.push({ code: 'opted_out', params: {} });
    }
  }
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
