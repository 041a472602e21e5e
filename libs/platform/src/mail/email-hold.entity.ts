import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RecordedAt } from '#platform/database/columns.js';

/**
 * Nothing leaves this workspace by itself until a person says so: after a restore nobody knows what had left already. Messages
 * are kept and shown; only invitations into the team go, since without them nobody comes in to look.
 */
@Entity('email_holds')
@ForeignKey('Workspace', ['workspaceId'], ['id'])
export class EmailHold {
  @PrimaryColumn({ type: 'uuid' }) workspaceId!: string;
  @RecordedAt() since!: Date;
}
