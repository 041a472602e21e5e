import type { Locale } from '../vocabulary.js';

/** What the home's one sentence is made of; "appels" are organisations. */
export interface ForecastFacts {
  goal: number;
  callsMade: number;
  listLeft: number;
  /** As if the list had no end; null where no number of calls would do. */
  callsNeeded: number | null;
  /** 0..1 */
  probability: number;
}

export interface ForecastInWords {
  /** "Encore environ 105 appels pour remplir 30 chaises. Il en reste 96 dans la liste ;" */
  sentence: string;
  /** "chance : 43 %." — the part that carries the accent. */
  chance: string;
}

/** Numbers of calls are estimates: told to the nearest five from twenty on. */
const about = (calls: number): number => (calls < 20 ? Math.ceil(calls) : Math.round(calls / 5) * 5);
/** Nothing is certain before it is there. */
const percent = (probability: number): number => Math.min(99, Math.max(1, Math.round(probability * 100)));

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);

const TEXTS: Record<Locale, (facts: ForecastFacts) => ForecastInWords> = {
  fr: ({ goal, callsMade, listLeft, callsNeeded, probability }) => {
    const chance = `chance : ${percent(probability)} %.`;
    const left = listLeft === 0 ? 'La liste est épuisée ;' : `Il en reste ${listLeft} dans la liste ;`;
    if (listLeft === 0 && callsMade === 0) return { sentence: 'La liste est vide. Collez un tableau : le premier appel suit.', chance: '' };
    if (callsMade === 0) return { sentence: `${listLeft} ${plural(listLeft, 'organisation', 'organisations')} à appeler, ${goal} chaises à remplir. La prévision commence au premier appel.`, chance: '' };
    if (callsNeeded === 0) return { sentence: `De quoi remplir ${goal} chaises est déjà là ;`, chance };
    if (callsNeeded === null) return { sentence: `${left}`, chance };
    return { sentence: `Encore environ ${about(callsNeeded)} ${plural(callsNeeded, 'appel', 'appels')} pour remplir ${goal} chaises. ${left}`, chance };
  },
  en: ({ goal, callsMade, listLeft, callsNeeded, probability }) => {
    const chance = `chance: ${percent(probability)}%.`;
    const left = listLeft === 0 ? 'The list is used up;' : `${listLeft} left in the list;`;
    if (listLeft === 0 && callsMade === 0) return { sentence: 'The list is empty. Paste a table: the first call follows.', chance: '' };
    if (callsMade === 0) return { sentence: `${listLeft} ${plural(listLeft, 'organisation', 'organisations')} to call, ${goal} chairs to fill. The forecast starts with the first call.`, chance: '' };
    if (callsNeeded === 0) return { sentence: `Enough to fill ${goal} chairs is already there;`, chance };
    if (callsNeeded === null) return { sentence: `${left}`, chance };
    return { sentence: `About ${about(callsNeeded)} more ${plural(callsNeeded, 'call', 'calls')} to fill ${goal} chairs. ${left}`, chance };
  },
};

/** The one sentence of the home. */
export function forecastInWords(facts: ForecastFacts, locale: Locale): ForecastInWords {
  return TEXTS[locale](facts);
}
