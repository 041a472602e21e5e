import { Injectable } from '@nestjs/common';
import type { Locale } from '#contracts/vocabulary.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { AuditService } from './audit.service.js';
import { Passwords } from './passwords.js';
import { hashOf, newSecret } from './secrets.rules.js';
import { WorkspacesService } from './workspaces.service.js';

export interface FirstAdministrator {
  email: string;
  password: string;
  name: string;
  workspaceName: string;
  locale: Locale;
}

/** Once per installation: the first administrator, by the one-time token that the terminal shows, or unattended. */
@Injectable()
export class SetupService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly workspaces: WorkspacesService,
    private readonly audit: AuditService,
  ) {}

  async isDone(): Promise<boolean> {
    const installation = await row<{ done: boolean }>(this.uow.reader, 'select setup_done_at is not null as done from installation');
    return installation?.done ?? false;
  }

  /** A new one-time token; the one before is worth nothing from now on. Null when set-up is done. */
  async mintToken(): Promise<string | null> {
    const token = newSecret();
    const minted = await row(this.uow.reader, 'update installation set setup_token_hash = $1 where setup_done_at is null returning id', [hashOf(token)]);
    return minted ? token : null;
  }

  /**
   * @throws DomainError `setup_done` after the first time, `setup_token_wrong` for any other token than the last one minted.
   */
  async withToken(token: string, first: FirstAdministrator): Promise<{ workspaceId: string; memberId: string; accountId: string }> {
    await this.refuse(token);
    const passwordHash = await this.passwords.hash(first.password);
    return this.uow.run(async (tx) => {
      const won = await row(tx, 'update installation set setup_done_at = app.now(), setup_token_hash = null where setup_done_at is null and setup_token_hash = $1 returning id', [hashOf(token)]);
      // Somebody else was faster, or a restart minted another token in between.
      if (!won) await this.refuse(token);
      return this.create(first, passwordHash, { by: 'token' });
    });
  }

  /** ADMIN_EMAIL and ADMIN_PASSWORD: does nothing when set-up is done. */
  async unattended(first: FirstAdministrator): Promise<boolean> {
    if (await this.isDone()) return false;
    const passwordHash = await this.passwords.hash(first.password);
    return this.uow.run(async (tx) => {
      const won = await row(tx, 'update installation set setup_done_at = app.now(), setup_token_hash = null where setup_done_at is null returning id');
      if (!won) return false;
      await this.create(first, passwordHash, { by: 'environment' });
      return true;
    });
  }

  /**
   * The installation is taken for a team that comes from elsewhere, in the caller's transaction.
   * @throws DomainError `installation_not_empty` where there is an account or a team
   */
  async claimEmpty(): Promise<void> {
    const won = await row(
      this.uow.reader,
      `update installation set setup_done_at = app.now(), setup_token_hash = null
        where setup_done_at is null and not exists (select 1 from accounts) and not exists (select 1 from workspaces) returning id`,
    );
    if (!won) throw new DomainError('installation_not_empty');
  }

  private async create({ email, name, workspaceName, locale }: FirstAdministrator, passwordHash: string, details: Record<string, unknown>): Promise<{ workspaceId: string; memberId: string; accountId: string }> {
    return this.uow.run(async (tx) => {
      const accountId = newId();
      await tx.query('insert into accounts (id, email, password_hash, founder) values ($1, $2, $3, true)', [accountId, email.toLowerCase(), passwordHash]);
      const { workspaceId, memberId } = await this.workspaces.found({ accountId, name, locale }, { name: workspaceName, locale });
      await this.audit.record({ workspaceId, memberId }, { action: 'setup_done', subjectType: 'member', subjectId: memberId, details });
      return { workspaceId, memberId, accountId };
    });
  }

  /** @throws DomainError `setup_done`, `setup_token_wrong` for any other token than the last one minted */
  async refuse(token: string): Promise<void> {
    const installation = await row<{ done: boolean; right: boolean }>(this.uow.reader, 'select setup_done_at is not null as done, setup_token_hash = $1 as right from installation', [hashOf(token)]);
    if (installation?.done) throw new DomainError('setup_done');
    if (!installation?.right) throw new DomainError('setup_token_wrong');
  }
}
