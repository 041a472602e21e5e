/** Lines as iCalendar (RFC 5545) and vCard (RFC 2426) share them: CRLF, folded at 75 octets, their texts escaped alike. */

/** A text inside a property. Controls are left out: no reader may take one for the end of a line. */
export function lineText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n\t]/gu, '').replace(/([\\;,])/gu, '\\$1').replaceAll('\n', '\\n');
}

/** One property, ended and folded. No character is cut in two: 75 counts octets, a fold stands between characters. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(line);
      // The space that marks a folded line counts.
      [line, octets] = [' ', 1];
    }
    line += character;
    octets += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}
