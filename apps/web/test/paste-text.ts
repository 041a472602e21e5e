import type { Page } from 'playwright-core';

/** Ctrl+V of this text where the focus is. The clipboard of a browser without a screen is not the tester's: the event carries it. */
export const pasteText = (page: Page, text: string): Promise<void> => page.evaluate((pasted) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', pasted);
  (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, text);
