import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult { violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[] }

/**
 * What axe finds on the page as it is now, in light and in dark: one line per finding, none when all is well.
 * @param within only this part: while the list of a combo box is open, react-aria hides the rest of the page from assistive tools
 *   although Tab (which closes the list first) still leads there, and axe takes that for an error
 */
export async function axeFindings(page: Page, within?: string): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // A colour that is still on its way from one scheme to the other is nobody's contrast.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((animation) => animation instanceof CSSTransition).map((animation) => animation.finished)));
    // By the debugger: the page's own policy lets no script in, and must not be relaxed for the test.
    await page.evaluate(source);
    const { violations } = await page.evaluate((part) => (window as unknown as { axe: { run: (context: Node, options: object) => Promise<AxeResult> } }).axe.run(part === undefined ? document : document.querySelector(part)!, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }), within);
    for (const { id, help, nodes } of violations) findings.push(...nodes.map(({ target, failureSummary }) => `${colorScheme}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary.replaceAll('\n', ' ')}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return findings;
}
