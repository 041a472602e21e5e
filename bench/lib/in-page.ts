import type { Page } from 'playwright-core';

// The few words of the browser that run in the page; the benchmarks themselves have none of them.
declare const document: {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
  addEventListener(type: 'keydown', listener: (event: { timeStamp: number }) => void, options: object): void;
};
declare const window: unknown;
declare const requestAnimationFrame: (tick: (now: number) => void) => void;

/** How the stopwatches below leave their results with the page. */
interface Watched {
  cardAfterEnter: Promise<number>;
  frameTimes: number[];
}

const CARD = '[data-card]';

/** Which card is shown, once one is. */
export const cardOn = async (page: Page): Promise<string> => (await page.locator(CARD).getAttribute('data-card')) ?? '';

/** Presses Enter and tells the milliseconds from that key to the frame that shows another card, as the page's own clock counts them. */
export async function enterToNextCard(page: Page): Promise<number> {
  await page.evaluate((selector) => {
    const card = (): string | null | undefined => document.querySelector(selector)?.getAttribute('data-card');
    const former = card();
    (window as Watched).cardAfterEnter = new Promise((resolve) => {
      document.addEventListener('keydown', ({ timeStamp }) => {
        const look = (): void => {
          const now = card();
          if (!now || now === former) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - timeStamp));
        };
        look();
      }, { once: true, capture: true });
    });
  }, CARD);
  await page.keyboard.press('Enter');
  return page.evaluate(() => (window as Watched).cardAfterEnter);
}

/** The milliseconds between two frames of the page while `act` is repeated until the time is over. */
export async function frameTimes(page: Page, milliseconds: number, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = [];
    (window as Watched).frameTimes = seen;
    let former = performance.now();
    const tick = (now: number): void => {
      seen.push(now - former);
      former = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const since = performance.now();
  do await act(); while (performance.now() - since < milliseconds);
  // The first one is the way here from the line above.
  return (await page.evaluate(() => (window as Watched).frameTimes)).slice(1);
}
