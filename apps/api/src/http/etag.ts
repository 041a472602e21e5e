const MAX_VERSION = 2_147_483_647;

/** The ETag of a row: its version, quoted as RFC 9110 wants it. */
export const etagOf = (version: number): string => `"${version}"`;

/** The version in an ETag of ours, null for any other text. A proxy that compresses may have made it weak. */
export function versionOf(etag: string): number | null {
  const digits = /^(?:W\/)?"(\d{1,10})"$/.exec(etag.trim())?.[1];
  if (digits === undefined || Number(digits) > MAX_VERSION) return null;
  return Number(digits);
}
