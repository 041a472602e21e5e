import type { FileRecord, PersonFile } from './person-file.rules.js';

/** To be printed: plain lines. */
export function personFileText(file: PersonFile): string {
  const colon = file.locale === 'fr' ? '\u00A0:' : ':';
  const record = (fields: FileRecord): string => fields.map(({ label, value }) => `${label}${colon} ${value.replaceAll('\n', '\n    ')}`).join('\n');
  const sections = file.sections.map(({ title, note, records }) =>
    [title, '-'.repeat(title.length), ...(note ? [note, ''] : []), records.length > 0 ? records.map(record).join('\n\n') : file.nothing].join('\n'));
  return `${[file.title, file.introduction, ...sections, file.rights, file.generated].join('\n\n')}\n`;
}

/** To be printed: a page without style nor script, every value escaped. */
export function personFileHtml(file: PersonFile): string {
  const record = (fields: FileRecord): string => `<dl>${fields.map(({ label, value }) => `<dt>${escape(label)}</dt><dd>${escape(value).replaceAll('\n', '<br>')}</dd>`).join('')}</dl>`;
  const sections = file.sections.map(({ title, note, records }) =>
    `<section><h2>${escape(title)}</h2>${note ? `<p>${escape(note)}</p>` : ''}${records.length > 0 ? records.map(record).join('<hr>') : `<p>${escape(file.nothing)}</p>`}</section>`);
  return `<!doctype html>
<html lang="${file.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escape(file.title)}</title></head>
<body><main><h1>${escape(file.title)}</h1><p>${escape(file.introduction)}</p>
${sections.join('\n')}
<p>${escape(file.rights)}</p><p>${escape(file.generated)}</p></main></body>
</html>
`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/gu, (character) => ESCAPES[character]!);
