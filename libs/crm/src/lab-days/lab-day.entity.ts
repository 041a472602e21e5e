import { Check, Entity, ForeignKey } from 'typeorm';
import { GROUP_MODES, type GroupMode } from '#insight/groups.js';
import { Instant, Json, oneOf, Text, Uuid, VersionedRow } from '#platform/database/columns.js';
import { OpenLab } from '../open-labs/open-lab.entity.js';

/** What a lab's day leaves: one row per lab, under the lab's own id, made when something is first written. */
@Entity('lab_days')
@ForeignKey(() => OpenLab, ['workspaceId', 'id'], ['workspaceId', 'id'])
@ForeignKey(() => OpenLab, ['workspaceId', 'nextLabId'], ['workspaceId', 'id'])
@Check('lab_days_group_mode', oneOf('group_mode', GROUP_MODES))
@Check('lab_days_roti', 'jsonb_array_length(roti_by_hand) = 5')
export class LabDay extends VersionedRow {
  /** How the tables were last made. */
  @Text({ default: 'mixed' }) groupMode!: GroupMode;
  /** What first version of the product will be shown. */
  @Text({ default: '' }) shownVersion!: string;
  /** Votes counted on paper: how many gave 1, 2, 3, 4 and 5. */
  @Json({ default: [0, 0, 0, 0, 0] }) rotiByHand!: number[];
  /** When the day was closed: whoever had not come by then is a no-show. */
  @Instant({ nullable: true }) closedAt!: Date | null;
  @Instant({ nullable: true }) thankedAt!: Date | null;
  /** The lab to which this one's guests were carried over. */
  @Uuid({ nullable: true }) nextLabId!: string | null;
}
