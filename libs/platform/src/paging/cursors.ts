import { Injectable } from '@nestjs/common';
import { DomainError } from '#platform/errors/domain-error.js';
import { InstallationSecret } from '#platform/installation/installation-secret.js';

/** One page of a list. A null cursor says that this was the last. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

const PURPOSE = 'cursor';

/** Where a list goes on: the sort values of the last row, signed, so that nobody writes a query through them. */
@Injectable()
export class Cursors {
  constructor(private readonly secret: InstallationSecret) {}

  /** `parts` are JSON values; a Date comes back as its ISO text. */
  encode(parts: unknown[]): string {
    const text = Buffer.from(JSON.stringify(parts)).toString('base64url');
    return `${text}.${this.secret.sign(PURPOSE, text)}`;
  }

  /**
   * The parts that `encode` was given, null for the first page.
   * @throws DomainError `cursor_invalid` for anything this installation did not sign.
   */
  decode(cursor: string | undefined): unknown[] | null {
    if (cursor === undefined) return null;
    const [text = '', signature = '', more] = cursor.split('.');
    if (more !== undefined || !this.secret.verify(PURPOSE, text, signature)) throw new DomainError('cursor_invalid');
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
  }

  /** A page out of `limit + 1` rows: the row too many tells that there is a next page. */
  page<T>(found: T[], limit: number, partsOf: (last: T) => unknown[]): Page<T> {
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last !== undefined ? this.encode(partsOf(last)) : null };
  }
}
