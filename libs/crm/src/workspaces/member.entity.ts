import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { LOCALES, ROLES, type Locale, type Role } from '#contracts/vocabulary.js';
import { Instant, oneOf, Text, Uuid, VersionedRow } from '#platform/database/columns.js';
import { Account } from './account.entity.js';
import { Workspace } from './workspace.entity.js';

/** An account's place in one workspace. */
@Entity('members')
@ForeignKey(() => Workspace, ['workspaceId'], ['id'])
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['workspaceId', 'accountId'], { unique: true })
@Check('members_role', oneOf('role', ROLES))
@Check('members_locale', oneOf('locale', LOCALES))
export class Member extends VersionedRow {
  @Uuid() accountId!: string;
  @Text() name!: string;
  @Text() role!: Role;
  @Text({ default: 'fr' }) locale!: Locale;
  @Instant({ nullable: true }) removedAt!: Date | null;
}
