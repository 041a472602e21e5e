import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MM = 72 / 25.4;

const files = createRequire(import.meta.url);
const FACES = { regular: '400', bold: '700' } as const;
export type Face = keyof typeof FACES;

/**
 * What the font's first file covers (its unicode-range); the second has the other letters of Europe's Latin alphabets.
 * Instrument Sans, the interface's own face, under the SIL Open Font License.
 */
const BASIC = /^[\u0000-\u00FF\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u2000-\u206F\u20AC\u2122\u2191\u2193\u2212\u2215]$/u;

export type Pdf = InstanceType<typeof PDFDocument>;

/** An empty document with our face in it. Its title is what a reader shows, its language what one reads aloud. */
export function newPdf({ title, lang }: { title: string; lang: string }): Pdf {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, lang, displayTitle: true, info: { Title: title, Creator: 'Premier Cercle' } });
  for (const [face, weight] of Object.entries(FACES)) {
    for (const part of ['latin', 'latin-ext']) {
      pdf.registerFont(`${face}/${part}`, files.resolve(`@fontsource/instrument-sans/files/instrument-sans-${part}-${weight}-normal.woff`));
    }
  }
  return pdf;
}

export interface LineStyle { size: number; face?: Face; /** Points the line may take; longer text is made smaller, then cut. */ width: number; align?: 'left' | 'center' | 'right'; colour?: string }

/** One line at a place, its left edge at `x` and its top at `y`: never broken, made to fit. */
export function line(pdf: Pdf, text: string, x: number, y: number, { size, face = 'regular', width, align = 'left', colour = '#1E1B16' }: LineStyle): void {
  let shown = text;
  let shownSize = size;
  while (widthOf(pdf, shown, face, shownSize) > width && shownSize > size * 0.6) shownSize -= 0.5;
  while (widthOf(pdf, shown, face, shownSize) > width && shown.length > 1) shown = `${shown.replace(/…$/u, '').slice(0, -1).trimEnd()}…`;
  const room = width - widthOf(pdf, shown, face, shownSize);
  let at = x + (align === 'center' ? room / 2 : align === 'right' ? room : 0);
  // Smaller text stands on the same baseline.
  const top = y + (size - shownSize) * 0.8;
  for (const run of runsOf(shown)) {
    pdf.font(`${face}/${run.part}`).fontSize(shownSize).fillColor(colour).text(run.text, at, top, { lineBreak: false });
    at += pdf.widthOfString(run.text);
  }
}

/** What is read from afar stays large: text that would have to shrink too much stands on two lines instead, from the same top. */
export function twoLines(pdf: Pdf, text: string, x: number, y: number, style: LineStyle): void {
  const { size, face = 'regular', width } = style;
  if (widthOf(pdf, text, face, size * LEAST_SHRUNK) <= width) {
    line(pdf, text, x, y, style);
    return;
  }
  const smaller = size * ON_TWO_LINES;
  const words = text.split(' ');
  let taken = 1;
  while (taken < words.length - 1 && widthOf(pdf, words.slice(0, taken + 1).join(' '), face, smaller) <= width) taken += 1;
  for (const [row, part] of [words.slice(0, taken), words.slice(taken)].entries()) line(pdf, part.join(' '), x, y + row * smaller * LEADING, { ...style, size: smaller });
}

/** Shares of the size that was asked for. */
const LEAST_SHRUNK = 0.82;
const ON_TWO_LINES = 0.7;
const LEADING = 1.2;

function widthOf(pdf: Pdf, text: string, face: Face, size: number): number {
  return runsOf(text).reduce((sum, run) => sum + pdf.font(`${face}/${run.part}`).fontSize(size).widthOfString(run.text), 0);
}

/** Neighbours that one file of the font can draw together. */
function runsOf(text: string): { part: 'latin' | 'latin-ext'; text: string }[] {
  const runs: { part: 'latin' | 'latin-ext'; text: string }[] = [];
  // The no-break spaces of French typography are ordinary ones to a line that is never broken.
  for (const character of text.normalize('NFC').replaceAll(/[\u00A0\u202F]/gu, ' ')) {
    const part = BASIC.test(character) ? 'latin' : 'latin-ext';
    const last = runs.at(-1);
    if (last?.part === part) last.text += character;
    else runs.push({ part, text: character });
  }
  return runs;
}
