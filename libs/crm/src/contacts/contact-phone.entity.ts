import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { PHONE_STATUSES } from '#contracts/vocabulary.js';
import { oneOf, Uuid } from '#platform/database/columns.js';
import { PhoneRow } from '../organisations/phone-columns.js';
import { Contact } from './contact.entity.js';

/** A direct line. */
@Entity('contact_phones')
@ForeignKey(() => Contact, ['workspaceId', 'contactId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'contactId'])
@Index(['workspaceId', 'e164'])
@Check('contact_phones_status', oneOf('status', PHONE_STATUSES))
export class ContactPhone extends PhoneRow {
  @Uuid() contactId!: string;
}
