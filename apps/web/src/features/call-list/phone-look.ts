/** `+33199001951` as one reads it aloud: 01 99 00 19 51. Overseas numbers too; what is not French stays as it is. */
export function inFrench(number: string): string {
  const local = /^\+(?:33|262|590|594|596)(\d{9})$/.exec(number)?.[1];
  return local === undefined ? number : `0${local}`.replace(/(\d\d)(?=\d)/g, '$1\u00A0');
}
