import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Int, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { OpenLab } from '../open-labs/open-lab.entity.js';

/** A link to a lab's voting page: only the SHA-256 of its token is kept, so each showing makes another; all are good. */
@Entity('roti_links')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'])
@Index(['tokenHash'], { unique: true })
@Index(['workspaceId', 'openLabId'])
export class RotiLink extends WorkspaceRow {
  @Uuid() openLabId!: string;
  @Text() tokenHash!: string;
  @RecordedAt() createdAt!: Date;
}

/** One vote, of nobody in particular. Its id is the ballot that the page carried: sent twice, it counts once. */
@Entity('roti_votes')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'openLabId'])
@Check('roti_votes_score', 'score between 1 and 5')
export class RotiVote extends WorkspaceRow {
  @Uuid() openLabId!: string;
  @Int() score!: number;
  @RecordedAt() votedAt!: Date;
}
