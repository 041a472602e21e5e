import { Entity, ForeignKey, Index } from 'typeorm';
import type { Signal } from '#contracts/vocabulary.js';
import { RecordedAt, Texts, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Call } from '../../calls/call.entity.js';
import { Member } from '../../workspaces/member.entity.js';

/** The facts a second person read out of a conversation's note, without seeing those its caller ticked. One per call. */
@Entity('persona_readings')
@ForeignKey(() => Call, ['workspaceId', 'callId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'callId'], { unique: true })
export class PersonaReading extends WorkspaceRow {
  @Uuid() callId!: string;
  @Uuid() memberId!: string;
  @Texts() signals!: Signal[];
  @RecordedAt() recordedAt!: Date;
}
