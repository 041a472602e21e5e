import { Injectable } from '@nestjs/common';
import { InstallationSecret } from '#platform/installation/installation-secret.js';
import type { SuppressedThing } from './suppression.entity.js';

/** Something that may be opted out, in the one spelling under which it is recognised again (`things.rules.ts`). */
export interface Thing { thing: SuppressedThing; value: string }

/**
 * Keyed hashes of what may not be contacted. Without the installation's secret nobody can tell from a copy of the table
 * whether a given address is in it; the workspace is hashed in, so that two teams' oppositions cannot be compared.
 */
@Injectable()
export class Fingerprints {
  constructor(private readonly secret: InstallationSecret) {}

  of(workspaceId: string, { thing, value }: Thing): string {
    return this.secret.sign('suppression', `${workspaceId}\n${thing}\n${value}`);
  }
}
