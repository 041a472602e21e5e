import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { PHONE_STATUSES } from '#contracts/vocabulary.js';
import { oneOf, Uuid } from '#platform/database/columns.js';
import { Organisation } from './organisation.entity.js';
import { PhoneRow } from './phone-columns.js';

/** A general number of an organisation. */
@Entity('organisation_phones')
@ForeignKey(() => Organisation, ['workspaceId', 'organisationId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'e164'])
@Check('organisation_phones_status', oneOf('status', PHONE_STATUSES))
export class OrganisationPhone extends PhoneRow {
  @Uuid() organisationId!: string;
}
