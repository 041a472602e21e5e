import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { sessionIdentity, tokenIdentity, touchSession, touchToken, type IdentityRow } from './identities.queries.js';
import type { Identity } from './identity.js';
import { hashOf, TOKEN_PREFIX } from './secrets.rules.js';

/** Who holds a session or a token. Asked once per request. */
@Injectable()
export class IdentitiesService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Null when the session ended, was never there, or its member was removed. */
  async bySession(secret: string): Promise<Identity | null> {
    const found = await sessionIdentity(this.uow.reader, hashOf(secret));
    if (found?.stale) await touchSession(this.uow.reader, found.workspaceId, found.credentialId);
    return found && identityOf(found, 'session');
  }

  async byToken(secret: string): Promise<Identity | null> {
    if (!secret.startsWith(TOKEN_PREFIX)) return null;
    const found = await tokenIdentity(this.uow.reader, hashOf(secret));
    if (found?.stale) await touchToken(this.uow.reader, found.workspaceId, found.credentialId);
    return found && identityOf(found, 'token');
  }
}

function identityOf({ credentialId, workspaceId, memberId, accountId, role, locale }: IdentityRow, via: Identity['via']): Identity {
  return { scope: { workspaceId, memberId, accountId, role, locale }, via, credentialId };
}
