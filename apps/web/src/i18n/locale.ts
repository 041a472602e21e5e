import { useSyncExternalStore } from 'react';
import { LOCALES, type Locale } from '#contracts/vocabulary.js';
import { createPreference } from '../lib/preference.js';

const browserLocale = (): Locale => (typeof navigator !== 'undefined' && /^en\b/i.test(navigator.language) ? 'en' : 'fr');
const preference = createPreference<Locale>('locale', LOCALES, browserLocale());

let apply: (locale: Locale) => Promise<unknown> = () => Promise.resolve();

/** What a change of language does: i18n says so at start-up. */
export function onLocaleChange(change: (locale: Locale) => Promise<unknown>): void {
  apply = change;
}

/** The language of this browser: the member's once signed in, what was chosen here before. */
export const currentLocale = (): Locale => preference.read();

export async function setLocale(locale: Locale): Promise<void> {
  await apply(locale);
  // No document where the client of the API is tested by itself.
  if (typeof document !== 'undefined') document.documentElement.lang = locale;
  if (locale !== preference.read()) preference.write(locale);
}

export const useLocale = (): Locale => useSyncExternalStore(preference.subscribe, preference.read);
