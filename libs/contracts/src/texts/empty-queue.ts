import { EMPTY_REASONS, type EmptyReason, type Locale } from '../vocabulary.js';
import { dayInWords, timeInWords, type Reading } from './dates.js';

/** Why there is nobody to call now: how many targets wait for what, and when the first of them comes back. */
export interface EmptyQueue {
  reasons: Readonly<Partial<Record<EmptyReason, number>>>;
  /** ISO 8601 instant, or null where nothing is planned. */
  nextDueAt: string | null;
}

interface EmptyQueueTexts {
  nobody: string;
  nobodyUntil: (moment: string) => string;
  today: (time: string) => string;
  on: (day: string, time: string) => string;
  counts: Record<'leased' | 'coolingDown' | 'waitingForDate', (count: number) => string>;
  repair: (count: number) => string;
  noNumber: (count: number) => string;
  finished: (count: number) => string;
  empty: string;
  colon: string;
}

const fr = (count: number, one: string, many: string) => `${count} ${count < 2 ? one : many}`;
const TEXTS: Record<Locale, EmptyQueueTexts> = {
  fr: {
    nobody: 'Personne à appeler maintenant',
    nobodyUntil: (moment) => `Personne à appeler avant ${moment}`,
    today: (time) => time,
    on: (day, time) => `${day} à ${time}`,
    counts: {
      coolingDown: (n) => fr(n, 'fiche se repose', 'fiches se reposent'),
      leased: (n) => fr(n, 'est ouverte par quelqu’un d’autre', 'sont ouvertes par d’autres'),
      waitingForDate: (n) => fr(n, 'attend sa date', 'attendent leur date'),
    },
    repair: (n) => `Réparez ${fr(n, 'numéro', 'numéros')} en attendant.`,
    noNumber: (n) => `${fr(n, 'organisation n’a', 'organisations n’ont')} aucun numéro.`,
    finished: (n) => `La liste est terminée\u00A0: ${fr(n, 'fiche close', 'fiches closes')}.`,
    empty: 'La liste est vide. Collez-y votre tableau, même en désordre.',
    colon: '\u00A0: ',
  },
  en: {
    nobody: 'Nobody to call now',
    nobodyUntil: (moment) => `Nobody to call before ${moment}`,
    today: (time) => time,
    on: (day, time) => `${day.replace(/^on /, '')} at ${time}`,
    counts: {
      coolingDown: (n) => (n === 1 ? '1 card is resting' : `${n} cards are resting`),
      leased: (n) => (n === 1 ? '1 is held by somebody else' : `${n} are held by others`),
      waitingForDate: (n) => (n === 1 ? '1 waits for its date' : `${n} wait for their date`),
    },
    repair: (n) => `Repair ${n === 1 ? '1 number' : `${n} numbers`} meanwhile.`,
    noNumber: (n) => `${n === 1 ? '1 organisation has' : `${n} organisations have`} no number.`,
    finished: (n) => `The list is finished: ${n === 1 ? '1 card' : `${n} cards`} closed.`,
    empty: 'The list is empty. Paste your table here, even untidy.',
    colon: ': ',
  },
};

/** "Personne à appeler avant 14 h : 6 fiches se reposent, 2 sont ouvertes par d’autres. Réparez 11 numéros en attendant." */
export function emptyQueueInWords({ reasons, nextDueAt }: EmptyQueue, locale: Locale, reading: Reading): string {
  const texts = TEXTS[locale];
  const count = (reason: EmptyReason) => reasons[reason] ?? 0;
  if (EMPTY_REASONS.every((reason) => count(reason) === 0)) return texts.empty;

  const waiting = (['coolingDown', 'leased', 'waitingForDate'] as const).filter((reason) => count(reason) > 0).map((reason) => texts.counts[reason](count(reason)));
  const toDo = [
    ...(count('toRepair') > 0 ? [texts.repair(count('toRepair'))] : []),
    ...(count('noNumber') > 0 ? [texts.noNumber(count('noNumber'))] : []),
  ];
  if (waiting.length === 0 && count('finished') > 0) return [texts.finished(count('finished')), ...toDo].join(' ');
  const nobody = nextDueAt ? texts.nobodyUntil(momentOf(new Date(nextDueAt), texts, locale, reading)) : texts.nobody;
  return [`${nobody}${waiting.length > 0 ? `${texts.colon}${waiting.join(', ')}` : ''}.`, ...toDo].join(' ');
}

function momentOf(at: Date, texts: EmptyQueueTexts, locale: Locale, reading: Reading): string {
  const day = dayInWords(at, locale, reading);
  const time = timeInWords(at, locale, reading);
  return day === dayInWords(reading.now, locale, reading) ? texts.today(time) : texts.on(day, time);
}
