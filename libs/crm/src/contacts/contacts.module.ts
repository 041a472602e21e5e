import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SuppressionsModule } from '../suppressions/suppressions.module.js';
import { ContactsService } from './contacts.service.js';

@Module({ imports: [OrganisationsModule, SuppressionsModule], providers: [ContactsService], exports: [ContactsService] })
export class ContactsModule {}
