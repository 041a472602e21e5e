import type { JournaledTable } from '../operations/journal.queries.js';

/**
 * The tables a merge writes to. Each has the trigger `keep_changes`; a table that joins gets the trigger in its migration and
 * a line here.
 */
export const JOURNALED_TABLES: readonly JournaledTable[] = [
  { name: 'invitation_tokens', key: 'id', versioned: false, by: 'row' },
  { name: 'invitations', key: 'id', versioned: true, by: 'row' },
  { name: 'first_uses', key: 'id', versioned: false, by: 'row' },
  { name: 'calls', key: 'id', versioned: false, by: 'row' },
  { name: 'follow_ups', key: 'id', versioned: true, by: 'row' },
  { name: 'stage_changes', key: 'id', versioned: false, by: 'row' },
  { name: 'suppressions', key: 'id', versioned: false, by: 'row' },
  { name: 'emails', key: 'id', versioned: false, by: 'row' },
  { name: 'opt_outs', key: 'id', versioned: false, by: 'row' },
  { name: 'contact_phones', key: 'id', versioned: false, by: 'row' },
  { name: 'organisation_phones', key: 'id', versioned: false, by: 'row' },
  { name: 'organisation_holds', key: 'organisation_id', versioned: false, by: 'row' },
  { name: 'targets', key: 'id', versioned: true, by: 'row', derived: ['next_kind', 'next_due_at', 'next_made_by_id', 'interest', 'score', 'why'] },
  { name: 'contacts', key: 'id', versioned: true, by: 'column' },
  { name: 'organisations', key: 'id', versioned: true, by: 'column' },
];

/** What people would miss if it stayed; numbers, holds and mail follow without being told of. */
export const COUNTED_TABLES: readonly string[] = ['invitations', 'follow_ups', 'targets', 'contacts', 'organisations'];
