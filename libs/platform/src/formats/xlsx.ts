import type { Readable } from 'node:stream';
import { zipStream } from './zip.js';

/** A wall-clock moment as `YYYY-MM-DD HH:MM`: a date for the spreadsheet, in no time zone, as spreadsheets have it. */
export interface WallTime { wall: string }
export type SheetCell = string | number | WallTime | null;

export interface Sheet {
  name: string;
  header: readonly string[];
  /** As many as `batches` gives in all. */
  rowCount: number;
  batches: AsyncIterable<readonly (readonly SheetCell[])[]>;
}

/** Excel's own: a sheet has 1,048,576 rows, of which the header takes one. */
export const XLSX_ROWS = 1_048_575;
/** Excel's own; a longer text makes it call the file damaged. */
const CELL_CHARACTERS = 32_767;

/**
 * One sheet with a header that stays in view, as a stream: rows are written as they come, and none is kept. Texts are typed as
 * texts and stand in their cells, so that neither a formula nor a table of strings comes to be. Destroying the stream ends
 * `batches`.
 */
export function xlsxStream(sheet: Sheet, now: Date): Readable {
  const fixed = Object.entries(parts(sheet.name)).map(([path, text]) => ({ path, content: () => [text] }));
  return zipStream([...fixed, { path: 'xl/worksheets/sheet1.xml', content: () => sheetXml(sheet) }], now);
}

async function* sheetXml({ header, rowCount, batches }: Sheet): AsyncGenerator<string> {
  const columns = header.map((_, i) => letters(i));
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    + `<cols>${header.map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="22" customWidth="1"/>`).join('')}</cols><sheetData>`
    + `<row r="1">${header.map((text, i) => textCell(`${columns[i]}1`, text, STYLE.header)).join('')}</row>`;
  let number = 1;
  for await (const batch of batches) {
    let xml = '';
    for (const cells of batch) {
      number += 1;
      xml += `<row r="${number}">${cells.map((value, i) => cell(`${columns[i]}${number}`, value)).join('')}</row>`;
    }
    if (xml) yield xml;
  }
  yield `</sheetData><autoFilter ref="A1:${columns.at(-1) ?? 'A'}${rowCount + 1}"/></worksheet>`;
}

function cell(place: string, value: SheetCell): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'string') return textCell(place, value, STYLE.text);
  return `<c r="${place}" s="${STYLE.moment}"><v>${serial(value)}</v></c>`;
}

function textCell(place: string, text: string, style: number): string {
  const whole = text.length > CELL_CHARACTERS ? `${text.slice(0, CELL_CHARACTERS - 1)}…` : text;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(whole)}</t></is></c>`;
}

/** Days since 30 December 1899: how spreadsheets count, the leap day of 1900 that never was included. */
const serial = ({ wall }: WallTime): number => Date.parse(`${wall.replace(' ', 'T')}Z`) / 86_400_000 + 25_569;

/** A … Z, AA … */
function letters(index: number): string {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** What XML cannot hold is left out; `_x0041_` written by a person is not Excel's spelling of an A. */
function xmlText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '').replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in `cellXfs` below. */
const STYLE = { header: 1, text: 2, moment: 3 };

function parts(name: string): Record<string, string> {
  // Excel refuses these in the name of a sheet, and more than 31 characters.
  const sheetName = xmlText(name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31));
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`
      + `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`
      + `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    // Number format 49 is "text": a cell typed over stays one.
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>`
      + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
      + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
      + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
      + '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
      + '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
  };
}
