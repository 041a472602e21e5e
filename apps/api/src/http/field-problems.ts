import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '#platform/errors/domain-error.js';

/** class-validator's constraint → our code. Several constraints may fail on one field: the first of this list is told. */
const CODES: Record<string, string> = {
  whitelistValidation: 'unknown_field',
  unknownValue: 'wrong_type',
  isDefined: 'required',
  isNotEmpty: 'required',
  isString: 'not_text',
  isBoolean: 'not_boolean',
  isArray: 'not_list',
  isObject: 'not_object',
  isInt: 'not_integer',
  isNumber: 'not_number',
  isUuid: 'not_id',
  isEmail: 'not_email',
  isUrl: 'not_url',
  isIn: 'not_allowed',
  isEnum: 'not_allowed',
  isISO8601: 'not_instant',
  isIso8601: 'not_instant',
  isDateString: 'not_instant',
  matches: 'wrong_format',
  min: 'too_small',
  max: 'too_large',
  minLength: 'too_short',
  maxLength: 'too_long',
  isLength: 'wrong_length',
  arrayMinSize: 'too_few',
  arrayNotEmpty: 'too_few',
  arrayMaxSize: 'too_many',
  arrayUnique: 'twice',
  nestedValidation: 'wrong_type',
};
const ORDER = Object.keys(CODES);
const rank = (constraint: string): number => (ORDER.includes(constraint) ? ORDER.indexOf(constraint) : ORDER.length);

/** The numbers that class-validator only tells inside its English sentence: "must be shorter than or equal to 300 characters". */
function paramsOf(constraint: string, sentence: string): FieldProblem['params'] {
  if (!/^(min|max|minLength|maxLength|arrayMinSize|arrayMaxSize)$/.test(constraint)) return undefined;
  const limit = /(-?\d+(?:\.\d+)?)(?!.*\d)/.exec(sentence)?.[1];
  return limit === undefined ? undefined : { limit: Number(limit) };
}

const join = (path: string, { property }: ValidationError, inList: boolean): string =>
  (inList ? `${path}[${property}]` : path === '' ? property : `${path}.${property}`);

/** class-validator's tree as a flat list with JSON paths: `phones[0].raw`. */
export function fieldProblems(errors: readonly ValidationError[], path = '', inList = false): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = join(path, error, inList);
    const [first] = Object.entries(error.constraints ?? {}).sort(([a], [b]) => rank(a) - rank(b));
    const own: FieldProblem[] = first ? [problem(field, first, error.value)] : [];
    return [...own, ...fieldProblems(error.children ?? [], field, Array.isArray(error.value))];
  });
}

/** A rule of our own (`registerDecorator`) names its code as its constraint. */
function problem(field: string, [constraint, sentence]: [string, string], value: unknown): FieldProblem {
  const missing = (value === undefined || value === null) && constraint !== 'whitelistValidation';
  const params = paramsOf(constraint, sentence);
  return { field, code: missing ? 'required' : (CODES[constraint] ?? constraint), ...(params && !missing ? { params } : {}) };
}
