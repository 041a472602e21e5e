import { ValidateBy, type ValidationOptions } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';

/** A flat object whose values all come from a closed list, with a bounded number of keys. */
export function IsRecordOf(values: readonly string[], options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({
    name: 'isIn',
    constraints: [values],
    validator: {
      validate: (record: unknown) => typeof record === 'object' && record !== null && !Array.isArray(record)
        && Object.keys(record).length <= LIMITS.listItems && Object.keys(record).every((key) => key.length > 0 && key.length <= LIMITS.shortText)
        && Object.values(record).every((value) => values.includes(value as string)),
    },
  }, options);
}
