import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { row, type Sql } from '#platform/database/sql.js';

/** The secret of this installation: made at first boot, kept in the database, shared by all processes. */
export class InstallationSecret {
  constructor(private readonly secret: string) {}

  /** Reads the secret; the first process to ask makes it. */
  static async load(sql: Sql): Promise<InstallationSecret> {
    await sql.query('insert into installation (id, secret) values (1, $1) on conflict do nothing', [randomBytes(32).toString('hex')]);
    const installation = await row<{ secret: string }>(sql, 'select secret from installation where id = 1');
    return new InstallationSecret(installation!.secret);
  }

  /** HMAC-SHA-256 in base64url. The purpose keeps a signature made for one use from being valid in another. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.secret).update(purpose).update('\0').update(text).digest('base64url');
  }

  verify(purpose: string, text: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(purpose, text));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}
