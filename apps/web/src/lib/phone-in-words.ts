/** A French number in pairs (« 01 99 00 12 34 »); any other as its country writes it after the code. */
export function phoneInWords(e164: string): string {
  const national = /^\+33(\d{9})$/.exec(e164)?.[1];
  return national === undefined ? e164 : `0${national}`.replace(/(\d{2})(?=\d)/g, '$1\u00A0');
}
