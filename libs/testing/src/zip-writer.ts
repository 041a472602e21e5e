import { deflateRawSync } from 'node:zlib';

/**
 * A zip archive of texts, packed or stored. Without checksums, which readers of workbooks do not look at.
 */
export function zipOf(files: Readonly<Record<string, string | Buffer>>, { store = false, encrypted = false }: { store?: boolean; encrypted?: boolean } = {}): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content as string);
    const packed = store ? plain : deflateRawSync(plain);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(plain.length, 8);
    sizes.writeUInt16LE(Buffer.byteLength(name), 12);
    const head = Buffer.alloc(10);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(encrypted ? 1 : 0, 2);
    head.writeUInt16LE(store ? 0 : 8, 4);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, sizes, Buffer.from(name), packed]);
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(at);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.alloc(2), head, sizes, Buffer.alloc(10), offset, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const xml = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
const letter = (column: number): string => (column >= 26 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A workbook as Excel writes one: texts shared, numbers as numbers. Rows are as given; an empty cell is left out. */
export function xlsxOf(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>, styles = ''): Buffer {
  const strings: string[] = [];
  const shared = (text: string): number => {
    const known = strings.indexOf(text);
    return known >= 0 ? known : strings.push(text) - 1;
  };
  const names = Object.keys(sheets);
  const parts = names.map((name): string => {
    const rows = sheets[name]!.map((cells, r) => {
      const written = cells.map((cell, c) => (cell === '' ? '' : typeof cell === 'number'
        ? `<c r="${letter(c)}${r + 1}"><v>${cell}</v></c>` : `<c r="${letter(c)}${r + 1}" t="s"><v>${shared(cell)}</v></c>`));
      return `<row r="${r + 1}">${written.join('')}</row>`;
    });
    return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  });
  return zipOf({
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><sheets>${names.map((name, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ...(styles === '' ? {} : { 'xl/styles.xml': styles }),
    ...Object.fromEntries(parts.map((part, i) => [`xl/worksheets/sheet${i + 1}.xml`, part])),
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`,
  });
}

/** A table as LibreOffice writes one, a million empty rows at its end included. */
export function odsOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  const tables = Object.entries(sheets).map(([name, rows]) => {
    const written = rows.map((cells) => `<table:table-row table:style-name="ro1">${cells.map((cell) => (cell === '' ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="string">${cell.split('\n').map((line) => `<text:p>${xml(line)}</text:p>`).join('')}</table:table-cell>`)).join('')
    }<table:table-cell table:number-columns-repeated="16370"/></table:table-row>`);
    return `<table:table table:name="${xml(name)}"><table:table-column/>${written.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
  });
  return zipOf({
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
  });
}
