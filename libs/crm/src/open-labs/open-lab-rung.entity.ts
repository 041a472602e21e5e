import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { CHASE_KINDS, type ChaseKind } from '#contracts/vocabulary.js';
import { Flag, Instant, Int, oneOf, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { OpenLab } from './open-lab.entity.js';

/** One rung of a lab's chase ladder at its moment. The row is the truth: a sweep climbs what is due and not yet climbed. */
@Entity('open_lab_rungs')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'openLabId'])
@Index('open_lab_rungs_due', ['dueAt'], { where: 'climbed_at is null' })
@Check('open_lab_rungs_kind', oneOf('kind', CHASE_KINDS))
export class OpenLabRung extends WorkspaceRow {
  @Uuid() openLabId!: string;
  @Text() kind!: ChaseKind;
  @Int() daysBefore!: number;
  @Flag() workingDays!: boolean;
  /** `HH:MM`, as it was chosen. */
  @Text() at!: string;
  @Instant() dueAt!: Date;
  @Instant({ nullable: true }) climbedAt!: Date | null;
  /** Whom it reached: mails planned or call tasks opened. */
  @Int({ default: 0 }) reached!: number;
}
