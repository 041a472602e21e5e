import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createPreference } from './preference.js';

/** Single keys can be turned off: some people's software types letters they did not mean (WCAG 2.1.4). */
export const singleKeys = createPreference<'on' | 'off'>('single-keys', ['on', 'off'], 'on');

export const useSingleKeys = (): boolean => useSyncExternalStore(singleKeys.subscribe, singleKeys.read) === 'on';

const TYPING = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable="true"], [role="combobox"], [role="searchbox"], [role="spinbutton"]';

/** Whether a key typed here is text, or belongs to an open menu or list. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && (target.closest(TYPING) !== null || target.closest('[role="menu"], [role="listbox"], [role="dialog"]:not([data-keys])') !== null);
}

/**
 * Single keys of a view: `{ u: undo, '?': help, 1: … }` by `event.key` in lower case. They act outside text fields only, never with
 * Ctrl, Alt or Meta, and not at all when the person turned them off.
 */
export function useKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>, { isActive = true } = {}): void {
  const on = useSingleKeys();
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (!on || !isActive) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) return;
      const act = current.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on, isActive]);
}
