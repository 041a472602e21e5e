import type { ProblemCode } from '../problem-codes.js';
import { numberIn, wordIn, type Facts, type Sentence } from './sentences.js';

const limited = (facts: Facts, withLimit: (limit: number) => string, without: string): string => {
  const limit = numberIn(facts, 'limit');
  return limit === null ? without : withLimit(limit);
};
const plural = (count: number, one: string, many: string) => `${count} ${Math.abs(count) === 1 ? one : many}`;

export const problemsEn: Record<ProblemCode, Sentence> = {
  required: 'Required.',
  unknown_field: 'There is no such field.',
  unknown_placeholder: (facts) => (typeof facts.name === 'string' ? `Nothing fills {${facts.name}}.` : 'Nothing fills these braces.'),
  wrong_type: 'This is not the kind of value expected.',
  not_text: 'A text is expected.',
  not_boolean: 'True or false is expected.',
  not_list: 'A list is expected.',
  not_object: 'An object is expected.',
  not_integer: 'A whole number is expected.',
  not_number: 'A number is expected.',
  not_positive: 'A number greater than 0 is expected.',
  not_id: 'This is not an id.',
  not_email: 'This is not an e-mail address.',
  not_url: 'This is not the address of a site.',
  not_phone: 'This is not a phone number.',
  not_postcode: 'This is not a postcode.',
  not_siren: 'This is not a SIREN number: 9 digits, the last one is a key.',
  not_siret: 'This is not a SIRET number: 14 digits, the last one is a key.',
  not_time_zone: 'There is no such time zone. Write it as Europe/Paris.',
  not_instant: 'This is not a date. Write it as 2026-11-24T09:30:00Z.',
  not_local_date: 'This is not a day. Write it as 2026-11-24.',
  not_local_time: 'This is not a time. Write it as 09:30.',
  not_iso_week: 'This is not a week. Write it as 2026-W47.',
  not_allowed: 'This value is not allowed here.',
  wrong_format: 'This is not the form expected.',
  too_small: (facts) => limited(facts, (limit) => `At least ${limit}.`, 'Too small.'),
  too_large: (facts) => limited(facts, (limit) => `At most ${limit}.`, 'Too large.'),
  too_short: (facts) => limited(facts, (limit) => `At least ${plural(limit, 'character', 'characters')}.`, 'Too short.'),
  too_long: (facts) => limited(facts, (limit) => `At most ${plural(limit, 'character', 'characters')}.`, 'Too long.'),
  wrong_length: 'This is not the length expected.',
  too_few: (facts) => limited(facts, (limit) => `At least ${plural(limit, 'item', 'items')}.`, 'Some are missing.'),
  too_many: (facts) => limited(facts, (limit) => `At most ${plural(limit, 'item', 'items')}.`, 'There are too many.'),
  twice: 'The same value is there twice.',
  not_unique: 'This value is already in use.',
  text_invalid: 'This text holds a character that cannot be kept.',
  too_deep: 'Nested too deeply.',
  not_found: 'Not found.',
  already_exists: 'Exists already.',
  not_together: 'These two fields do not go together.',
  not_offered: (facts) => (typeof facts['value'] === 'string' ? `“${facts['value']}” is not offered yet.` : 'This is not offered yet.'),
  end_before_start: 'The end must come after the start.',
  isTimeZone: 'There is no such time zone. Write it as Europe/Paris.',
  isDate: 'This is not a date.',
  isPositive: 'A number greater than 0 is expected.',
  isLocale: 'There is no such language.',
  isNumberString: 'Digits are expected.',

  only_with_opinions: 'This choice rests on an opinion about persons: ask for the opinions too.',

  own_ancestor: 'An organisation cannot belong to itself, nor to one that belongs to it.',
  name_or_email_required: 'Write at least a name or an e-mail address.',
  opted_out: 'Somebody asked not to be contacted at this number any more.',

  itself: 'This is the same record: choose another one.',
  other_organisation: 'These two people are in two organisations. Merge the organisations first.',

  interest_required: 'The person was reached: note their interest.',
  evidence_required: (facts, words) =>
    `To note “${wordIn(facts, 'interest', words.interests) ?? words.interests.interested}”, tick what proves it. Otherwise note “${words.interests.curious}”.`,
  without_conversation: (facts, words) => {
    const outcome = wordIn(facts, 'outcome', words.outcomes);
    return `Noted after a conversation${outcome ? `, not with “${outcome}”` : ''}.`;
  },
  not_with_this_outcome: (facts, words) => {
    const outcome = wordIn(facts, 'outcome', words.outcomes);
    return outcome ? `This date does not go with “${outcome}”.` : 'This date does not go with this outcome.';
  },
  call_back_at_required: 'Say when to call back.',
  date_before_call: 'This date must come after the call.',
  date_too_far: (facts) => {
    const years = numberIn(facts, 'years');
    return years === null ? 'This date is too far away.' : `This date is more than ${plural(years, 'year', 'years')} after the call.`;
  },
  in_the_future: 'The call cannot be in the future.',
  too_long_ago: (facts) => {
    const days = numberIn(facts, 'days');
    return days === null ? 'This is too long ago to be noted.' : `This was more than ${plural(days, 'day', 'days')} ago, too late to be noted.`;
  },
};

export const unknownProblemEn = 'This value is refused.';
