import type { ImportRefusal, ImportRefusalCode } from '#contracts/import-codes.js';

/** A file that cannot be read, or must not be: found deep inside of it, said at the top. */
export class HostileFile extends Error {
  override readonly name = 'HostileFile';
  readonly refusal: ImportRefusal;

  constructor(code: ImportRefusalCode, params: ImportRefusal['params'] = {}) {
    super(code);
    this.refusal = { code, params };
  }
}
