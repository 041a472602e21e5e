import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult { violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[] }

/** What axe finds on the page as it is now, in light and in dark: one line per finding, none when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // By the debugger: the page's own policy lets no script in, and must not be relaxed for the test.
    await page.evaluate(source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }));
    for (const { id, help, nodes } of violations) findings.push(...nodes.map(({ target, failureSummary }) => `${colorScheme}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary.replaceAll('\n', ' ')}`));
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  return findings;
}
