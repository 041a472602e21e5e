import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';

/** An answer as it was given: `body` is its JSON text, so that a replay is the same to the byte. */
export interface Answer {
  status: number;
  body: string | null;
}

/** Hours during which a key is remembered. */
const KEPT_HOURS = 48;

/** A keyed POST takes effect once, however often it is sent. */
@Injectable()
export class IdempotencyService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Runs `work` in a transaction that also holds the key's row: either both stand or neither, whatever crashes when.
   * A failure leaves no row, so that the same key may try again.
   * @param payload whatever makes two requests the same one
   * @throws DomainError `idempotency_running` while the first is under way, `idempotency_payload` for another payload
   */
  async once(scope: Scope, key: string, payload: string, work: () => Promise<Answer>): Promise<Answer & { replayed: boolean }> {
    const payloadHash = createHash('sha256').update(payload).digest('hex');
    return this.uow.run(async (tx) => {
      const lock = await row<{ taken: boolean }>(tx, `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken`, [`idempotency:${scope.workspaceId}:${scope.memberId}:${key}`]);
      if (!lock!.taken) throw new DomainError('idempotency_running');
      const known = await row<{ payloadHash: string; status: number; body: string | null }>(tx, `
        select payload_hash as "payloadHash", status, body #>> '{}' as body from idempotency_keys where workspace_id = $1 and member_id = $2 and key = $3`,
      [scope.workspaceId, scope.memberId, key]);
      if (known && known.payloadHash !== payloadHash) throw new DomainError('idempotency_payload');
      if (known) return { status: known.status, body: known.body, replayed: true };
      const answer = await work();
      // As a JSON string: jsonb would sort the keys of an object.
      await tx.query('insert into idempotency_keys (workspace_id, member_id, key, payload_hash, status, body) values ($1, $2, $3, $4, $5, to_jsonb($6::text))',
        [scope.workspaceId, scope.memberId, key, payloadHash, answer.status, answer.body]);
      return { ...answer, replayed: false };
    });
  }

  /** Forgets keys that nobody will send again. */
  async forgetOld(): Promise<void> {
    await this.uow.reader.query(`delete from idempotency_keys where created_at < app.now() - make_interval(hours => ${KEPT_HOURS})`);
  }
}
