import { Body, Controller, Headers, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { ContactMerge } from '#crm/duplicates/contact-merge.service.js';
import { OrganisationMerge } from '#crm/duplicates/organisation-merge.service.js';
import type { Scope } from '#platform/scope.js';
import { toContactResponse } from '../contacts/contact.dto.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { toOrganisationResponse } from '../organisations/organisation.dto.js';
import { MergeContactBody, MergedContactResponse, MergedOrganisationResponse, MergeOrganisationBody, versionSeen } from './merge.dto.js';

/** Two records that are one. */
@ApiTags('duplicates')
@Controller()
export class MergesController {
  constructor(private readonly organisations: OrganisationMerge, private readonly contacts: ContactMerge) {}

  /** Makes this organisation the other: history, people, targets and follow-ups of both. Taken back by `/operations/{id}/undo`. */
  @Roles('lead')
  @ApiHeader({ name: 'If-Match', required: false, description: 'The `etag` of the organisation that goes, as last read.', schema: { type: 'string', example: '"3"' } })
  @HttpCode(200)
  @Post('organisations/:id/merge')
  async mergeOrganisation(
    @CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Headers('if-match') etag: string | undefined, @Body() { into, intoEtag, fields }: MergeOrganisationBody,
  ): Promise<MergedOrganisationResponse> {
    const merged = await this.organisations.merge(scope, id, { intoId: into, fields: fields ?? {}, version: versionSeen(etag), intoVersion: versionSeen(intoEtag) });
    return { organisation: toOrganisationResponse(merged.organisation), operationId: merged.operationId };
  }

  /** Makes this entry of a person the other, of the same organisation. */
  @Roles('lead')
  @ApiHeader({ name: 'If-Match', required: false, description: 'The `etag` of the contact that goes, as last read.', schema: { type: 'string', example: '"3"' } })
  @HttpCode(200)
  @Post('contacts/:id/merge')
  async mergeContact(
    @CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Headers('if-match') etag: string | undefined, @Body() { into, intoEtag, fields }: MergeContactBody,
  ): Promise<MergedContactResponse> {
    const merged = await this.contacts.merge(scope, id, { intoId: into, fields: fields ?? {}, version: versionSeen(etag), intoVersion: versionSeen(intoEtag) });
    return { contact: toContactResponse(merged.contact), operationId: merged.operationId };
  }
}
