import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { OPT_OUT_SCOPES, type OptOutScope } from '#contracts/vocabulary.js';
import { Instant, oneOf, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Workspace } from '../workspaces/workspace.entity.js';

/** "Do not contact me": a person or a whole organisation, final. Lifted only by an administrator for a mistaken entry. */
@Entity('opt_outs')
@ForeignKey(() => Workspace, ['workspaceId'], ['id'])
@ForeignKey('Organisation', ['workspaceId', 'organisationId'], ['workspaceId', 'id'])
@ForeignKey('Contact', ['workspaceId', 'contactId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'organisationId'])
@Check('opt_outs_scope', oneOf('scope', OPT_OUT_SCOPES))
@Index('opt_outs_contact', ['workspaceId', 'contactId'], { where: 'contact_id is not null' })
export class OptOut extends WorkspaceRow {
  @Text() scope!: OptOutScope;
  @Uuid() organisationId!: string;
  @Uuid({ nullable: true }) contactId!: string | null;
  @Uuid({ nullable: true }) callId!: string | null;
  @Uuid({ nullable: true }) memberId!: string | null;
  @Instant() occurredAt!: Date;
  @RecordedAt() recordedAt!: Date;
  /** Taken back with the call that caused it (undo), or lifted as a mistaken entry. */
  @Instant({ nullable: true }) liftedAt!: Date | null;
  @Uuid({ nullable: true }) liftedById!: string | null;
  @Text({ nullable: true }) liftReason!: string | null;
}
