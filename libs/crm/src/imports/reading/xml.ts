// The web app compiles this file with a configuration that looks at imported files alone.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';
import { HostileFile } from './hostile-file.js';

/** Characters of one row or one string: a row of 200 cells of 50,000 characters is refused before it is read. */
const LONGEST_ELEMENT = 4_000_000;

/**
 * Cuts the elements of one name out of a text that arrives in pieces: rows of a sheet, strings of a workbook. They must not
 * be nested. Prefixes are ignored, as writers choose them freely.
 */
export async function* elements(pieces: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  const opening = new RegExp(`<((?:[\\w.-]+:)?${name})(?=[\\s/>])`, 'gu');
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    let done = 0;
    for (;;) {
      opening.lastIndex = done;
      const open = opening.exec(text);
      if (!open) {
        // The start of a tag may be the end of this piece.
        const cut = text.lastIndexOf('<');
        done = cut < done ? text.length : cut;
        break;
      }
      const end = endOf(text, open.index, open[1] ?? name);
      if (end < 0) {
        done = open.index;
        break;
      }
      yield text.slice(open.index, end);
      done = end;
    }
    text = text.slice(done);
    if (text.length > LONGEST_ELEMENT) throw new HostileFile('file_too_heavy');
  }
}

function endOf(text: string, start: number, name: string): number {
  const tag = text.indexOf('>', start);
  if (tag < 0) return -1;
  if (text[tag - 1] === '/') return tag + 1;
  const closing = `</${name}>`;
  const close = text.indexOf(closing, tag);
  return close < 0 ? -1 : close + closing.length;
}

export interface XmlHandlers {
  open?: (name: string, attribute: (name: string) => string | undefined, isEmpty: boolean) => void;
  text?: (value: string) => void;
  close?: (name: string) => void;
}

/** Walks through a small piece of XML. Names come without their prefix. Entities beyond XML's five are left as they are written. */
export function walk(xml: string, { open, text, close }: XmlHandlers): void {
  const parser = new Parser();
  parser.on('openTag', (name: string, attributes: () => Record<string, string>, decode: (value: string) => string, isEmpty: boolean) => {
    open?.(bare(name), (wanted) => {
      const all = attributes();
      const key = Object.keys(all).find((each) => bare(each) === wanted);
      return key === undefined ? undefined : decode(all[key] ?? '');
    }, isEmpty);
  });
  parser.on('text', (value: string, decode: (value: string) => string) => text?.(decode(value)));
  parser.on('cdata', (value: string) => text?.(value));
  parser.on('closeTag', (name: string) => close?.(bare(name)));
  parser.on('error', () => { throw new HostileFile('file_damaged'); });
  parser.on('warn', () => undefined);
  parser.parse(xml);
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
