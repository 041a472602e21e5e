/**
 * Name and id of a job that lies in each queue and never comes due. Where it is missing, the queue was emptied (or is
 * new): the sweep puts back everything PostgreSQL still waits for.
 */
export const SENTINEL = 'sentinel';
