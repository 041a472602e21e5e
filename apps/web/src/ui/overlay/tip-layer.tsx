import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './tip-layer.module.css';

const DELAY_MS = 400;
/** Long enough to move the pointer onto the words. */
const LEAVE_MS = 120;
const GAP = 6;

interface Tip { text: string; of: Element }

/**
 * The words of `data-tip`, on hover and on keyboard focus. One for the whole page, watched from here: a picture button then
 * needs no tooltip of its own, and the call screen no library to place it. A screen reader reads the control's name instead.
 */
export function TipLayer() {
  const [tip, setTip] = useState<Tip | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => watch(setTip), []);
  useLayoutEffect(() => {
    if (!tip || !box.current) return;
    const at = tip.of.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box.current;
    const left = Math.min(Math.max(GAP, at.left + at.width / 2 - width / 2), window.innerWidth - width - GAP);
    const above = at.top - height - GAP;
    box.current.style.left = `${left}px`;
    box.current.style.top = `${above >= 0 ? above : at.bottom + GAP}px`;
  }, [tip]);
  return tip && <div ref={box} className={styles.tip} data-tip-words aria-hidden="true">{tip.text}</div>;
}

const tipOf = (target: EventTarget | null): Tip | null => {
  const of = target instanceof Element ? target.closest('[data-tip]') : null;
  const text = of?.getAttribute('data-tip');
  return of && text ? { text, of } : null;
};

/** Shows after a moment, stays while the pointer is on the control or on the words, goes with Escape (WCAG 1.4.13). */
function watch(show: (tip: Tip | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (tip: Tip | null, after: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => show(tip), after);
  };
  const now = (tip: Tip | null): void => {
    clearTimeout(timer);
    show(tip);
  };
  const over = ({ target, pointerType }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    if (target instanceof Element && target.closest('[data-tip-words]')) clearTimeout(timer);
    else {
      const tip = tipOf(target);
      soon(tip, tip ? DELAY_MS : LEAVE_MS);
    }
  };
  const focus = ({ target }: FocusEvent): void => now(target instanceof Element && target.matches(':focus-visible') ? tipOf(target) : null);
  const away = (): void => now(null);
  const key = ({ key: pressed }: KeyboardEvent): void => {
    if (pressed === 'Escape') away();
  };
  const listeners: [string, (event: never) => void][] = [['pointerover', over], ['pointerdown', away], ['focusin', focus], ['focusout', away], ['keydown', key]];
  for (const [type, listener] of listeners) document.addEventListener(type, listener as EventListener, true);
  window.addEventListener('scroll', away, true);
  return () => {
    clearTimeout(timer);
    for (const [type, listener] of listeners) document.removeEventListener(type, listener as EventListener, true);
    window.removeEventListener('scroll', away, true);
  };
}
