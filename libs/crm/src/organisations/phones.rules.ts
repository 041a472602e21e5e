import type { PhoneStatus } from '#contracts/vocabulary.js';
import { invalid, type FieldProblem } from '#platform/errors/domain-error.js';
import { parsePhone } from './phone.rules.js';

/** A number as a person types it. What can be dialled is read from `raw`. */
export interface PhoneInput {
  raw: string;
  extension?: string | null;
  label?: string | null;
  status?: PhoneStatus;
}

export interface Phone {
  id: string;
  raw: string;
  e164: string | null;
  extension: string | null;
  label: string | null;
  status: PhoneStatus;
}

/** A phone to be written: with the id of the row it replaces, or null for a new one. */
export interface PhoneDraft extends Omit<Phone, 'id'> { id: string | null }

/**
 * The list of numbers that replaces the former one. A number that was there (same digits, same extension) keeps its row,
 * and its status unless a new one is given: what a call found out about it is not lost by editing the list.
 * @throws DomainError `validation_failed` on a line that holds no number ("NC"), or twice the same.
 */
export function mergePhones(inputs: readonly PhoneInput[], current: readonly Phone[], postcode: string | null): PhoneDraft[] {
  const left = [...current];
  const problems: FieldProblem[] = [];
  const seen = new Set<string>();
  const drafts = inputs.flatMap((input, i): PhoneDraft[] => {
    const parsed = parsePhone(input.raw, { postcode });
    if (!parsed) {
      problems.push({ field: `phones[${i}].raw`, code: 'not_phone' });
      return [];
    }
    const wanted = { ...parsed, extension: parsed.e164 ? input.extension ?? parsed.extension : null };
    if (seen.has(keyOf(wanted))) problems.push({ field: `phones[${i}].raw`, code: 'twice' });
    seen.add(keyOf(wanted));
    const at = left.findIndex((phone) => keyOf(phone) === keyOf(wanted));
    const [former] = at < 0 ? [] : left.splice(at, 1);
    return [{
      id: former?.id ?? null, raw: wanted.raw, e164: wanted.e164, extension: wanted.extension,
      label: input.label === undefined ? former?.label ?? parsed.label : input.label,
      status: input.status ?? former?.status ?? 'unknown',
    }];
  });
  if (problems.length > 0) throw invalid(...problems);
  return drafts;
}

/** Is there a number to dial now that was not there, or was known to be wrong? */
export function bringsNumber(drafts: readonly PhoneDraft[], current: readonly Phone[]): boolean {
  const diallable = new Set(current.filter(({ e164, status }) => e164 && status !== 'wrong').map(keyOf));
  return drafts.some((draft) => draft.e164 && draft.status !== 'wrong' && !diallable.has(keyOf(draft)));
}

const keyOf = ({ raw, e164, extension }: Pick<Phone, 'raw' | 'e164' | 'extension'>): string => (e164 ? `${e164};${extension ?? ''}` : raw.trim());
