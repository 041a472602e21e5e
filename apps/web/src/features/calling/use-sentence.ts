import { useLocale } from '../../i18n/locale.js';
import { useSession } from '../../lib/api/session.js';
import type { Card } from './card.js';
import type { Draft } from './draft.js';
import { stepInWords } from './step-in-words.js';

/** The next step of a draft in the reader's words; null where it is not known yet. */
export function useSentence(): (draft: Draft, card: Card) => string | null {
  const locale = useLocale();
  const { workspace } = useSession();
  return (draft, card) => stepInWords(draft, card, locale, { timeZone: card.organisation.timeZone, now: new Date(), readerTimeZone: workspace.timeZone });
}
