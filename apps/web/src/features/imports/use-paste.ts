import { useLayoutEffect, useRef, useState } from 'react';
import type { Source } from './imports.api.js';

/**
 * Takes a table pasted anywhere on the page, or a file dropped on it. A paste into a field of the page is left alone unless the field
 * is the one for it (`data-paste`).
 * @returns whether a file is being dragged over the page
 */
export function usePaste(take: (source: Source) => void, isActive: boolean): boolean {
  const [isOver, setOver] = useState(false);
  const current = useRef(take);
  // Before the page is seen: whoever sees it may paste.
  useLayoutEffect(() => {
    current.current = take;
  });
  useLayoutEffect(() => {
    if (!isActive) return;
    const paste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target.closest('input, textarea, [contenteditable="true"]') : null;
      if (target && !target.closest('[data-paste]')) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!file && text.trim() === '') return;
      event.preventDefault();
      // Spreadsheets put a picture of the cells beside their text.
      current.current(text.trim() !== '' ? { text } : { file: file! });
    };
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (file) current.current({ file });
      else if (text.trim() !== '') current.current({ text });
    };
    const listeners: [string, EventListener][] = [['paste', paste as EventListener], ['dragover', over as EventListener], ['dragleave', leave as EventListener], ['drop', drop as EventListener]];
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
      setOver(false);
    };
  }, [isActive]);
  return isOver;
}
