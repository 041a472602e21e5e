import { isISO8601 } from 'class-validator';

const WITH_ZONE = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * An ISO 8601 instant with its zone → Date. Anything else stays as it is and is refused by `@IsDate`: a local time
 * without a zone is a different instant for everybody who reads it.
 */
export const toInstant = ({ value }: { value: unknown }): unknown =>
  (typeof value === 'string' && WITH_ZONE.test(value) && isISO8601(value, { strict: true }) ? new Date(value) : value);
