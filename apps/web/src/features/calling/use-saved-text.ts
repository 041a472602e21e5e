import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words.js';
import type { Draft } from './draft.js';

/** « ODEADOM, messagerie : rappel demain à 14 h. » for the undo bar. */
export function useSavedText(): (name: string, draft: Draft, next: string) => string {
  const { t } = useTranslation('call');
  const words = useWords();
  return (name, { outcome, interest }, next) => t('status.saved', {
    name,
    outcome: outcome === 'reached' && interest ? `${words.outcomes.reached}, ${words.interests[interest]}` : outcome ? words.outcomes[outcome] : '',
    // The sentence goes on after the colon.
    next: next.charAt(0).toLocaleLowerCase('fr') + next.slice(1),
  });
}
