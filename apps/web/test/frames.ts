import type { Page } from 'playwright-core';

export interface Frames { count: number; milliseconds: number; p50: number; p99: number; worst: number }

/**
 * How long the frames of a page lasted while somebody did something, again and again until the time is over: the moments
 * between two calls of requestAnimationFrame, to a tenth of a millisecond.
 */
export async function worstFrames(page: Page, act: () => Promise<void>, milliseconds: number): Promise<Frames> {
  await page.evaluate(() => {
    const seen: number[] = [];
    let former = performance.now();
    const tick = (now: number): void => {
      seen.push(now - former);
      former = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { seenFrames: seen });
  });
  const begin = Date.now();
  do await act(); while (Date.now() - begin < milliseconds);
  const spent = Date.now() - begin;
  const frames = (await page.evaluate(() => (window as unknown as { seenFrames: number[] }).seenFrames)).slice(1).sort((a, b) => a - b);
  const at = (share: number): number => Math.round(frames[Math.min(frames.length - 1, Math.floor(frames.length * share))]! * 10) / 10;
  return { count: frames.length, milliseconds: spent, p50: at(0.5), p99: at(0.99), worst: at(1) };
}

/**
 * The same for a page that does a fixed little piece of work in each frame, some 8 ms on a free machine: what a machine that
 * is busy with something else makes of it is the yardstick for everything else measured on it.
 */
export async function yardstick(page: Page, milliseconds: number): Promise<Frames> {
  await page.evaluate((until) => {
    const end = performance.now() + until;
    const work = (): void => {
      let sum = 0;
      for (let i = 0; i < 6_000_000; i++) sum = (sum + i * 7) % 1_000_003;
      if (performance.now() < end && sum >= 0) requestAnimationFrame(work);
    };
    requestAnimationFrame(work);
  }, milliseconds);
  return worstFrames(page, () => page.waitForTimeout(50), milliseconds);
}
