import { labDayTexts } from '#contracts/texts/lab-day.js';
import type { Locale } from '#contracts/vocabulary.js';
import { line, MM, newPdf, PAGE, twoLines, type Pdf } from './pdf-text.js';

export const PRINTS = ['guests', 'badges', 'tables'] as const;
export type Print = (typeof PRINTS)[number];

export interface PrintedGuest { name: string; jobTitle: string | null; organisation: string; theme: string | null; table: number | null; here: boolean }

export interface PrintedLab {
  locale: Locale;
  title: string;
  /** By name. */
  guests: readonly PrintedGuest[];
  tables: readonly { number: number; label: string | null; facilitator: string | null; guests: readonly PrintedGuest[] }[];
}

const INK = { quiet: '#665F52', line: '#BDB4A2', act: '#0C6650' } as const;
const MARGIN = 18 * MM;

/** A document to print. The stream begins at once; nothing of it says anything that the person could not read. */
export function labPrint(print: Print, lab: PrintedLab): Pdf {
  const texts = labDayTexts(lab.locale).prints;
  const pdf = newPdf({ title: print === 'tables' ? texts.tables(lab.title) : texts.guests(lab.title), lang: lab.locale });
  if (print === 'badges') badges(pdf, lab);
  else if (print === 'tables') tables(pdf, lab);
  else guestList(pdf, lab);
  pdf.end();
  return pdf;
}

/** Cards of 90 × 54 mm, ten to a page, with marks to cut along. */
function badges(pdf: Pdf, { locale, title, guests }: PrintedLab): void {
  const texts = labDayTexts(locale).prints;
  const [width, height] = [90 * MM, 54 * MM];
  const [left, top] = [(PAGE.width - 2 * width) / 2, (PAGE.height - 5 * height) / 2];
  guests.forEach((guest, i) => {
    if (i % 10 === 0) pdf.addPage();
    const x = left + (i % 2) * width;
    const y = top + Math.floor((i % 10) / 2) * height;
    pdf.rect(x, y, width, height).lineWidth(0.4).dash(2, { space: 3 }).strokeColor(INK.line).stroke().undash();
    const inside = { width: width - 12 * MM };
    line(pdf, title, x + 6 * MM, y + 6 * MM, { ...inside, size: 8, colour: INK.quiet });
    twoLines(pdf, guest.name, x + 6 * MM, y + 14 * MM, { ...inside, size: 22, face: 'bold' });
    twoLines(pdf, guest.organisation, x + 6 * MM, y + 27 * MM, { ...inside, size: 13 });
    if (guest.jobTitle) line(pdf, guest.jobTitle, x + 6 * MM, y + 36 * MM, { ...inside, size: 9, colour: INK.quiet });
    if (guest.table !== null) line(pdf, [texts.tableNumber(guest.table), guest.theme].filter(Boolean).join(', '), x + 6 * MM, y + 43 * MM, { ...inside, size: 12, face: 'bold', colour: INK.act });
  });
  if (guests.length === 0) pdf.addPage();
}

/** Who is expected, with room to tick. */
function guestList(pdf: Pdf, { locale, title, guests }: PrintedLab): void {
  const texts = labDayTexts(locale).prints;
  const columns = [{ x: 0, width: 52 }, { x: 54, width: 56 }, { x: 112, width: 30 }, { x: 144, width: 14 }, { x: 160, width: 14 }].map(({ x, width }) => ({ x: MARGIN + x * MM, width: width * MM }));
  const row = 8.4 * MM;
  const perPage = Math.floor((PAGE.height - 2 * MARGIN - 24 * MM) / row);
  const pages = Math.max(1, Math.ceil(guests.length / perPage));
  for (let page = 0; page < pages; page++) {
    pdf.addPage();
    heading(pdf, texts.guests(title), pages > 1 ? texts.page(page + 1, pages) : '');
    const top = MARGIN + 18 * MM;
    [texts.name, texts.organisation, texts.theme, texts.table, texts.here].forEach((label, i) => line(pdf, label, columns[i]!.x, top, { size: 8, width: columns[i]!.width, colour: INK.quiet }));
    guests.slice(page * perPage, (page + 1) * perPage).forEach((guest, i) => {
      const y = top + 6 * MM + i * row;
      rule(pdf, y - 1.4 * MM);
      twoLines(pdf, guest.name, columns[0]!.x, y - 0.6 * MM, { size: 11, face: 'bold', width: columns[0]!.width });
      twoLines(pdf, guest.organisation, columns[1]!.x, y - 0.4 * MM, { size: 10, width: columns[1]!.width });
      line(pdf, guest.theme ?? '', columns[2]!.x, y, { size: 9, width: columns[2]!.width });
      line(pdf, guest.table === null ? '' : String(guest.table), columns[3]!.x, y, { size: 11, width: columns[3]!.width });
      pdf.rect(columns[4]!.x, y, 4.4 * MM, 4.4 * MM).lineWidth(0.8).strokeColor('#1E1B16').stroke();
      if (guest.here) pdf.moveTo(columns[4]!.x + 0.9 * MM, y + 2.3 * MM).lineTo(columns[4]!.x + 1.9 * MM, y + 3.4 * MM).lineTo(columns[4]!.x + 3.6 * MM, y + 1 * MM).lineWidth(1.2).stroke();
    });
  }
}

/** One sheet a table, to be laid on it. */
function tables(pdf: Pdf, lab: PrintedLab): void {
  const texts = labDayTexts(lab.locale).prints;
  for (const { number, label, facilitator, guests } of lab.tables) {
    pdf.addPage();
    const inside = { width: PAGE.width - 2 * MARGIN };
    line(pdf, lab.title, MARGIN, MARGIN, { ...inside, size: 11, colour: INK.quiet });
    line(pdf, texts.tableNumber(number), MARGIN, MARGIN + 12 * MM, { ...inside, size: 54, face: 'bold', colour: INK.act });
    line(pdf, [label, facilitator ? texts.ledBy(facilitator) : texts.nobodyLeads].filter(Boolean).join(', '), MARGIN, MARGIN + 36 * MM, { ...inside, size: 16 });
    guests.forEach((guest, i) => {
      const y = MARGIN + 54 * MM + i * 19 * MM;
      rule(pdf, y - 4 * MM);
      line(pdf, guest.name, MARGIN, y, { ...inside, size: 20, face: 'bold' });
      line(pdf, guest.organisation, MARGIN, y + 8 * MM, { ...inside, size: 12, colour: INK.quiet });
    });
  }
  if (lab.tables.length === 0) {
    pdf.addPage();
    heading(pdf, texts.tables(lab.title), '');
  }
}

function heading(pdf: Pdf, title: string, aside: string): void {
  const width = PAGE.width - 2 * MARGIN;
  line(pdf, title, MARGIN, MARGIN, { size: 18, face: 'bold', width: width - 30 * MM });
  line(pdf, aside, MARGIN, MARGIN + 2 * MM, { size: 9, width, align: 'right', colour: INK.quiet });
}

const rule = (pdf: Pdf, y: number): void => void pdf.moveTo(MARGIN, y).lineTo(PAGE.width - MARGIN, y).lineWidth(0.4).strokeColor(INK.line).stroke();
