import { useEffect } from 'react';
import { loadTexts } from '../../i18n/i18n.js';
import { useIsOnline } from '../../lib/online.js';

/** Parts that weigh too much for the first load. */
export const later = {
  discourse: async () => {
    const [module] = await Promise.all([import('./discourse-bar.js'), loadTexts(['discourse'])]);
    return module;
  },
  labInvite: async () => {
    const [module] = await Promise.all([import('./lab-invite.js'), loadTexts(['open-labs'])]);
    return module;
  },
  dateField: () => import('../../ui/field/date-field.js'),
  newContact: () => import('./new-contact-fields.js'),
  keysHelp: () => import('./keys-help.js'),
  search: () => import('./search-dialog.js'),
};

const QUIET_MS = 3000;

/** Fetches them once the first card has been read: they must be there when the network is not. */
export function useReadyOffline(): void {
  const online = useIsOnline();
  useEffect(() => {
    if (!online) return;
    const timer = setTimeout(() => void Promise.allSettled(Object.values(later).map((load) => load())), QUIET_MS);
    return () => clearTimeout(timer);
  }, [online]);
}
