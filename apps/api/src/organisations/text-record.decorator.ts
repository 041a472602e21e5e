import { ValidateBy } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';

/** A flat object of texts: as many as a list has columns, each as long as a note at most. */
export const IsTextRecord = (): PropertyDecorator => ValidateBy({
  name: 'isObject',
  validator: {
    validate: (record: unknown) => typeof record === 'object' && record !== null && !Array.isArray(record)
      && Object.keys(record).length <= LIMITS.listItems
      && Object.entries(record).every(([key, value]) => key.length > 0 && key.length <= LIMITS.name && typeof value === 'string' && value.length <= LIMITS.note),
  },
});
