import i18next, { type i18n as I18n, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '#contracts/vocabulary.js';
import { currentLocale, onLocaleChange } from './locale.js';
import type { Namespace } from './namespaces.js';

/** Loads the texts of one screen in one language. */
export type TextLoader = (locale: Locale, namespace: Namespace) => Promise<ResourceKey>;

/** Starts i18n with the texts that every view needs; the others come with their screen. */
export async function startI18n(load: TextLoader): Promise<I18n> {
  await i18next.use({
    type: 'backend' as const,
    init: () => undefined,
    read: (locale: string, namespace: string, done: (error: Error | null, data: ResourceKey | false) => void) => {
      load(locale as Locale, namespace as Namespace).then((texts) => done(null, texts), (error: Error) => done(error, false));
    },
  }).use(initReactI18next).init({
    lng: currentLocale(),
    supportedLngs: ['fr', 'en'],
    // English is complete (it does not compile otherwise): no language falls back on another.
    fallbackLng: false,
    ns: ['common'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: true },
  });
  document.documentElement.lang = currentLocale();
  onLocaleChange((locale) => i18next.changeLanguage(locale));
  return i18next;
}

/** Loads the texts of a screen beside its code. */
export const loadTexts = (namespaces: readonly Namespace[]): Promise<void> => i18next.loadNamespaces(namespaces);
