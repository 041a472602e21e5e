import { api, dataOf, ifMatch } from '../../lib/api/client.js';
import { isProblem } from '../../lib/api/problem.js';
import type { components } from '../../lib/api/schema.generated.js';
import type { Target } from './call-list.api.js';
import type { EditableKey } from './columns.js';

type Organisation = components['schemas']['OrganisationResponse'];

/** Somebody changed the same cell since the list was read. */
export class EditConflict extends Error {
  /** @param base what the cell holds now, as it would be typed; @param theirs the same as it is shown */
  constructor(readonly base: string, readonly theirs: string, readonly at: Date | null) {
    super('conflict');
  }
}

/** What a cell holds as it is typed; of a member or a contact its id. */
export function valueOf(row: Target, column: EditableKey): string {
  switch (column) {
    case 'kind': return row.organisation.kind ?? '';
    case 'city': return row.organisation.city ?? '';
    case 'phone': return row.organisation.phone ?? '';
    case 'contact': return row.contactId ?? '';
    case 'assignee': return row.assigneeId ?? '';
    case 'note': return row.note ?? '';
  }
}

/** The number a list shows: the first that was not found wrong. */
const firstPhone = ({ phones }: Organisation): Organisation['phones'][number] | undefined => phones.find(({ status }) => status !== 'wrong');

function ofOrganisation(organisation: Organisation, column: EditableKey): string {
  if (column === 'phone') {
    const phone = firstPhone(organisation);
    return phone ? phone.e164 ?? phone.raw : '';
  }
  return (column === 'kind' ? organisation.kind : organisation.address.city) ?? '';
}

function organisationBody(organisation: Organisation, column: EditableKey, value: string): components['schemas']['ChangeOrganisationBody'] {
  if (column === 'kind') return { kind: value || null };
  if (column === 'city') return { address: { city: value || null } };
  const shown = firstPhone(organisation);
  const others = organisation.phones.filter((phone) => phone !== shown).map(({ raw, extension, label, status }) => ({ raw, extension, label, status }));
  // The list of numbers is replaced as a whole; the corrected one stays the first.
  return { phones: value === '' ? others : [{ raw: value, ...(shown ? { label: shown.label } : {}) }, ...others] };
}

const TRIES = 3;

/**
 * Saves one cell. What somebody else changed beside it does no harm; the same cell changed since is a conflict.
 * @param base what the cell showed when the typing began
 * @returns the row as it is now
 * @throws EditConflict, ApiProblem
 */
export async function saveCell(row: Target, column: EditableKey, base: string, value: string): Promise<Target> {
  return column === 'kind' || column === 'city' || column === 'phone' ? saveOrganisation(row, column, base, value) : saveTarget(row, column, base, value);
}

async function saveTarget(row: Target, column: 'contact' | 'assignee' | 'note', base: string, value: string): Promise<Target> {
  const path = { id: row.id };
  const body = { [{ contact: 'contactId', assignee: 'assigneeId', note: 'note' }[column]]: value || null };
  let { etag } = row;
  for (let i = 1; ; i++) {
    try {
      return await dataOf(api.PATCH('/api/v1/targets/{id}', { params: { path, header: ifMatch(etag) }, body }));
    } catch (error) {
      if (!isProblem(error, 'etag_stale') || i === TRIES) throw error;
      const current = await dataOf(api.GET('/api/v1/targets/{id}', { params: { path } }));
      if (valueOf(current, column) !== base) throw new EditConflict(valueOf(current, column), shownAs(current, column), null);
      ({ etag } = current);
    }
  }
}

const shownAs = (row: Target, column: 'contact' | 'assignee' | 'note'): string =>
  (column === 'contact' ? row.contactName : column === 'assignee' ? row.assigneeName : row.note) ?? '';

async function saveOrganisation(row: Target, column: 'kind' | 'city' | 'phone', base: string, value: string): Promise<Target> {
  const path = { id: row.organisationId };
  for (let i = 1; ; i++) {
    const current = await dataOf(api.GET('/api/v1/organisations/{id}', { params: { path } }));
    const theirs = ofOrganisation(current, column);
    if (theirs !== base) throw new EditConflict(theirs, theirs, new Date(current.updatedAt));
    try {
      const saved = await dataOf(api.PATCH('/api/v1/organisations/{id}', { params: { path, header: ifMatch(current.etag) }, body: organisationBody(current, column, value) }));
      return { ...row, hasNumber: row.hasNumber || saved.phones.some(({ e164 }) => e164 !== null), organisation: { ...row.organisation, [column]: ofOrganisation(saved, column) || null } };
    } catch (error) {
      if (!isProblem(error, 'etag_stale') || i === TRIES) throw error;
    }
  }
}
