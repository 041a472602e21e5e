import { useEffect, useLayoutEffect, useRef } from 'react';
import { isTyping, useSingleKeys } from '../../lib/keys.js';

/** Reads a key as the call screen means it: a digit by its place on the keyboard, since French keyboards write 7 with Shift. */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  return /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? key.toLowerCase();
}

const ACTS_ITSELF = 'button, a, summary, select, [role="button"], [role="link"]';

interface CallKeys {
  /** Digits, letters, `?` and `/`. */
  single: Readonly<Record<string, () => void>>;
  save: () => void;
  isActive: boolean;
}

/**
 * Single keys act outside text fields and can be turned off; Enter saves wherever it has no work of its own, Ctrl+Enter everywhere.
 * On a chosen key of the keypad Enter saves too: pressing it again would say nothing new.
 */
export function useCallKeys(keys: CallKeys): void {
  const on = useSingleKeys();
  const current = useRef(keys);
  // Before the next key can come: what is on the screen is what the keys act on.
  useLayoutEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { single, save, isActive } = current.current;
      if (!isActive || event.defaultPrevented || event.isComposing || event.repeat) return;
      const act = event.key === 'Enter' ? entersToSave(event) && save : on && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target) && single[keyOf(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}

function entersToSave({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return true;
  if (isTyping(target)) return false;
  const control = target instanceof Element ? target.closest(ACTS_ITSELF) : null;
  return control === null || control.matches('[data-keypad][aria-pressed="true"]');
}
