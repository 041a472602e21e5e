/**
 * What can be wrong with one field of an input. The API maps class-validator's constraints onto these; a constraint it does
 * not know keeps its own name, hence the few in camel case. `texts/problems.*.ts` has a sentence for each in both languages.
 */
export const PROBLEM_CODES = [
  // Any field. Parameter `limit` for sizes.
  'required', 'unknown_field', 'wrong_type', 'not_text', 'not_boolean', 'not_list', 'not_object', 'not_integer', 'not_number', 'not_positive',
  'not_id', 'not_email', 'not_url', 'not_phone', 'not_postcode', 'not_siren', 'not_siret', 'not_time_zone', 'not_instant', 'not_local_date',
  'not_local_time', 'not_iso_week', 'not_allowed', 'wrong_format', 'too_small', 'too_large', 'too_short', 'too_long', 'wrong_length',
  'too_few', 'too_many', 'twice', 'not_unique', 'text_invalid', 'too_deep', 'not_found', 'already_exists', 'not_together', 'end_before_start', 'not_offered',
  'isTimeZone', 'isDate', 'isPositive', 'isLocale', 'isNumberString',
  // An export
  'only_with_opinions',
  // An invitation's own words. Parameter `name`.
  'unknown_placeholder',
  // An organisation, a contact
  'own_ancestor', 'name_or_email_required', 'opted_out', 'itself', 'other_organisation',
  // A call
  'interest_required', 'evidence_required', 'without_conversation', 'not_with_this_outcome', 'call_back_at_required',
  'date_before_call', 'date_too_far', 'in_the_future', 'too_long_ago',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export function isProblemCode(code: string): code is ProblemCode {
  return (PROBLEM_CODES as readonly string[]).includes(code);
}
