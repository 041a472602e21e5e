import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Text } from '#platform/database/columns.js';

/**
 * The key of a team's fingerprints where it is not made from the installation's secret: once the team has left in an archive,
 * so that another installation recognises its oppositions. It goes with the archive, and opens nothing of another team.
 */
@Entity('fingerprint_keys')
@ForeignKey('Workspace', ['workspaceId'], ['id'])
export class FingerprintKey {
  @PrimaryColumn({ type: 'uuid' }) workspaceId!: string;
  @Text() key!: string;
}
