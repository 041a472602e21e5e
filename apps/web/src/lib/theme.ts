import { useSyncExternalStore } from 'react';
import { createPreference } from './preference.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const preference = createPreference<Theme>('theme', THEMES, 'system');

/** `theme.js` does the same before the first paint. */
export function setTheme(theme: Theme): void {
  preference.write(theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export const useTheme = (): Theme => useSyncExternalStore(preference.subscribe, preference.read);
