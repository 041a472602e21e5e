/** What makes a job the same job: row ids, the row's generation, the moment it is due. */
export type JobIdPart = string | number | Date;

/**
 * The one builder of job ids. Deterministic, so that enqueueing twice is enqueueing once. BullMQ refuses ids that contain
 * `:` or are all digits, and silently ignores an id whose failed job it still holds: give the generation or the due time.
 */
export function jobId(name: string, parts: readonly JobIdPart[]): string {
  return [name, ...parts.map(text)].join('.');
}

function text(part: JobIdPart): string {
  if (part instanceof Date) return String(part.getTime());
  if (typeof part === 'number') return String(part);
  if (!/^[\w-]+$/.test(part)) throw new RangeError(`Not a part of a job id: ${JSON.stringify(part)}`);
  return part;
}
