/**
 * What can be wrong with one field. The first group are class-validator's own constraint names, so that a constraint
 * needs no translation table; `texts/problems.*.ts` has a sentence for each in both languages.
 */
export const PROBLEM_CODES = [
  // class-validator
  'isDefined', 'isNotEmpty', 'isString', 'isInt', 'isNumber', 'isBoolean', 'isObject', 'isArray', 'isIn', 'isEnum', 'isUuid', 'isEmail',
  'isUrl', 'isIso8601', 'isDateString', 'isDate', 'isTimeZone', 'isLocale', 'matches', 'minLength', 'maxLength', 'isLength', 'min', 'max',
  'isPositive', 'arrayMinSize', 'arrayMaxSize', 'arrayNotEmpty', 'arrayUnique', 'nestedValidation', 'whitelistValidation', 'unknownValue',
  // Ours
  'noNul', 'isPostcode', 'isPhone', 'isSiren', 'isSiret', 'isLocalTime', 'isLocalDate', 'isIsoWeek', 'required', 'not_found', 'already_exists',
  'notAllowedTogether', 'endBeforeStart',
  // A call
  'interest_required', 'evidence_required', 'without_conversation', 'not_with_this_outcome', 'call_back_at_required',
  'date_before_call', 'date_too_far', 'in_the_future', 'too_long_ago',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export function isProblemCode(code: string): code is ProblemCode {
  return (PROBLEM_CODES as readonly string[]).includes(code);
}
