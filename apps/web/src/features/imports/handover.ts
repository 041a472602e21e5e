let handed: string | null = null;

/** Text that another view received (rows pasted on the call list) and the import page is to read. Go to `/import` right after. */
export function handOver(text: string): void {
  handed = text;
}

/** What was handed over, once. */
export function takeHandedOver(): string | null {
  const text = handed;
  handed = null;
  return text;
}
