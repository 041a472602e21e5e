import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
/** The colours of one block, light ones first where dark leaves one as it is. */
function colours(theme: 'light' | 'dark'): Record<string, string> {
  const read = (block: string): Record<string, string> => Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9A-F]{6});/gi)].map(([, name, hex]) => [name!, hex!]));
  const blockAfter = (selector: string): string => css.slice(css.indexOf(selector)).split('}', 1)[0]!;
  const light = read(blockAfter(':root {'));
  return theme === 'light' ? light : { ...light, ...read(blockAfter(':root[data-theme="dark"]')) };
}

/** Relative luminance and contrast ratio of WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

const PAPERS = ['paper', 'surface', 'sunken'];
const TEXT: [string, string[]][] = [
  ['ink', [...PAPERS, 'accent-soft', 'wait-soft', 'stop-soft']], ['ink-2', [...PAPERS, 'accent-soft', 'wait-soft', 'stop-soft']], ['ink-3', [...PAPERS, 'accent-soft']],
  ['accent', [...PAPERS, 'accent-soft']], ['on-accent', ['accent', 'accent-hover']], ['wait', [...PAPERS, 'wait-soft']], ['stop', [...PAPERS, 'stop-soft']],
  ['rebelle', ['paper', 'surface']], ['marais', ['paper', 'surface']], ['loyaliste', ['paper', 'surface']], ['paper', ['ink']],
];
const CONTROLS: [string, string[]][] = [['field', PAPERS], ['focus', [...PAPERS, 'accent-soft']]];

describe.each(['light', 'dark'] as const)('the colours in %s', (theme) => {
  const all = colours(theme);
  it.each(TEXT.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground])))('let text in %s be read on %s', (text, ground) => {
    expect(contrast(all[text]!, all[ground]!)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(CONTROLS.flatMap(([outline, grounds]) => grounds.map((ground) => [outline, ground])))('let an outline in %s be seen on %s', (outline, ground) => {
    expect(contrast(all[outline]!, all[ground]!)).toBeGreaterThanOrEqual(3);
  });
});

it('are the same in dark, chosen or the system’s', () => {
  const system = /prefers-color-scheme: dark\) \{ :root:not\(\[data-theme="light"\]\) \{([^}]*)\}/.exec(css)?.[1];
  const chosen = /:root\[data-theme="dark"\] \{([^}]*)\}/.exec(css)?.[1];
  expect(system?.trim()).toBe(chosen?.trim());
});
