import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { row, type Sql } from '#platform/database/sql.js';
import { InstallationSecret } from '#platform/installation/installation-secret.js';
import type { SuppressedThing } from './suppression.entity.js';

/** Something that may be opted out, in the one spelling under which it is recognised again (`things.rules.ts`). */
export interface Thing { thing: SuppressedThing; value: string }

/**
 * Keyed hashes of what may not be contacted. Without the team's key nobody can tell from a copy of the table whether a given
 * address is in it; each team has its own, so that two teams' oppositions cannot be compared.
 */
@Injectable()
export class Fingerprints {
  constructor(private readonly secret: InstallationSecret) {}

  /** What makes the fingerprints of this team's things. */
  async of(sql: Sql, workspaceId: string): Promise<(thing: Thing) => string> {
    const stored = await row<{ key: string }>(sql, 'select key from fingerprint_keys where workspace_id = $1', [workspaceId]);
    const key = stored?.key ?? this.keyOf(workspaceId);
    return ({ thing, value }) => createHmac('sha256', key).update('suppression').update('\0').update(`${workspaceId}\n${thing}\n${value}`).digest('base64url');
  }

  /** Writes the team's key down, so that it leaves with the team. */
  async keep(sql: Sql, workspaceId: string): Promise<void> {
    await sql.query('insert into fingerprint_keys (workspace_id, key) values ($1, $2) on conflict do nothing', [workspaceId, this.keyOf(workspaceId)]);
  }

  private keyOf(workspaceId: string): string {
    return this.secret.sign('fingerprint-key', workspaceId);
  }
}
