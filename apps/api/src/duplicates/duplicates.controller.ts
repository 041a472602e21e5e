import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DuplicatesService } from '#crm/duplicates/duplicates.service.js';
import type { Scope } from '#platform/scope.js';
import { toContactResponse } from '../contacts/contact.dto.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { toOrganisationResponse } from '../organisations/organisation.dto.js';
import { ContactPairs, DuplicateQuery, KeepApartBody, KeptApart, OrganisationPairs, toPairResponse } from './duplicate.dto.js';

/** Records that are likely one, and those that a person knows to be two. */
@ApiTags('duplicates')
@Controller()
@Roles('lead')
export class DuplicatesController {
  constructor(private readonly duplicates: DuplicatesService) {}

  /** By identifiers, name and place; the likeliest first. */
  @Get('duplicates/organisations')
  async likelyOrganisations(@CurrentScope() scope: Scope, @Query() { limit }: DuplicateQuery): Promise<OrganisationPairs> {
    const { items, total } = await this.duplicates.ofOrganisations(scope, limit);
    return { items: items.map((pair) => toPairResponse(pair, toOrganisationResponse)), total };
  }

  /** Entries of people of one organisation. */
  @Get('duplicates/contacts')
  async likelyContacts(@CurrentScope() scope: Scope, @Query() { limit }: DuplicateQuery): Promise<ContactPairs> {
    const { items, total } = await this.duplicates.ofContacts(scope, limit);
    return { items: items.map((pair) => toPairResponse(pair, toContactResponse)), total };
  }

  /** "Not a duplicate": the pair is not proposed again. */
  @HttpCode(200)
  @Post('not-duplicates')
  async keepApart(@CurrentScope() scope: Scope, @Body() { kind, ids }: KeepApartBody): Promise<KeptApart> {
    return this.duplicates.keepApart(scope, kind, [ids[0]!, ids[1]!]);
  }

  /** They may be one after all. */
  @HttpCode(204)
  @Delete('not-duplicates/:id')
  async forgetKeptApart(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.duplicates.forget(scope, id);
  }
}
