import { CLOSED_STAGES } from '#contracts/vocabulary.js';

/** Conditions over a row `t` of `targets` that more than one query asks: the queue, the call list, the scores. */

/** Somebody there can be dialled: a general number or a direct line, not known to be wrong, of nobody who objected or is erased. */
export const HAS_NUMBER = `(exists (select 1 from organisation_phones p where p.workspace_id = t.workspace_id and p.organisation_id = t.organisation_id
                                and p.e164 is not null and p.status <> 'wrong')
  or exists (select 1 from contact_phones p join contacts c on c.workspace_id = p.workspace_id and c.id = p.contact_id
              where p.workspace_id = t.workspace_id and c.organisation_id = t.organisation_id and c.opted_out_at is null and c.erased_at is null
                and p.e164 is not null and p.status <> 'wrong'))`;

/**
 * The same, asked row by row. An `exists` among the columns makes PostgreSQL read every number of every workspace once,
 * since it does not expect the limit; a scalar subquery cannot be turned around like that.
 */
export const HAS_NUMBER_OF_ROW = `coalesce(
  (select true from organisation_phones p where p.workspace_id = t.workspace_id and p.organisation_id = t.organisation_id and p.e164 is not null and p.status <> 'wrong' limit 1),
  (select true from contact_phones p join contacts c on c.workspace_id = p.workspace_id and c.id = p.contact_id
    where p.workspace_id = t.workspace_id and c.organisation_id = t.organisation_id and c.opted_out_at is null and c.erased_at is null
      and p.e164 is not null and p.status <> 'wrong' limit 1), false)`;

/** Calling is not over. */
export const OPEN_STAGE = `t.stage not in (${CLOSED_STAGES.map((stage) => `'${stage}'`).join(', ')})`;
