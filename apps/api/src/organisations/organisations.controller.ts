import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrganisationsService } from '#crm/organisations/organisations.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { CurrentScope } from '../http/scope.decorator.js';
import {
  ChangeOrganisationBody, CreateOrganisationBody, OrganisationListQuery, OrganisationPage, OrganisationResponse, toOrganisationInput, toOrganisationResponse,
} from './organisation.dto.js';

/** Bodies that may become users. A caller reads those on their call lists. */
@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  /** By name; with `q` the best match first. */
  @Roles('lead', 'caller')
  @Get()
  async listOrganisations(@CurrentScope() scope: Scope, @Query() query: OrganisationListQuery): Promise<OrganisationPage> {
    const { q, kind, tag, campaignId, parentId, ...page } = query;
    const { items, nextCursor } = await this.organisations.list(scope, { q, kind, tag, campaignId, parentId }, page);
    return { items: items.map(toOrganisationResponse), nextCursor };
  }

  @Roles('lead', 'caller')
  @Get(':id')
  async getOrganisation(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<OrganisationResponse> {
    return toOrganisationResponse(await this.organisations.get(scope, id));
  }

  /** One that objected before comes back opted out. */
  @Roles('lead')
  @Post()
  async createOrganisation(@CurrentScope() scope: Scope, @Body() body: CreateOrganisationBody): Promise<OrganisationResponse> {
    return toOrganisationResponse(await this.organisations.create(scope, toOrganisationInput(body)));
  }

  /** A caller corrects numbers only. A corrected number brings an organisation "to repair" back into the queue. */
  @Roles('lead', 'caller')
  @ApiIfMatch()
  @Patch(':id')
  async changeOrganisation(
    @CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number, @Body() body: ChangeOrganisationBody,
  ): Promise<OrganisationResponse> {
    return toOrganisationResponse(await this.organisations.change(scope, id, version, toOrganisationInput(body)));
  }

  /** Takes it off every call list. */
  @Roles('lead')
  @ApiIfMatch()
  @HttpCode(204)
  @Delete(':id')
  async deleteOrganisation(@CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number): Promise<void> {
    await this.organisations.remove(scope, id, version);
  }

  /** "Do not contact us": immediate, everywhere in the workspace, final. A contact is not needed for it. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post(':id/opt-out')
  async optOutOrganisation(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<OrganisationResponse> {
    return toOrganisationResponse(await this.organisations.optOut(scope, id));
  }
}
