import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InvitationsService } from '#crm/open-labs/invitations.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { InvitationListQuery, InvitationPage, InvitationResponse, InviteBody, InvitedResponse, toInvitationResponse, toInvitedResponse } from './invitation.dto.js';

/** The guests of an open lab. */
@ApiTags('open labs')
@Controller('open-labs/:id/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  /** By name. */
  @Roles('lead', 'caller')
  @Get()
  async listInvitations(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Query() query: InvitationListQuery): Promise<InvitationPage> {
    const { limit, cursor, status: statuses, contactId } = query;
    const { items, nextCursor } = await this.invitations.list(scope, id, { statuses, contactId }, { limit, cursor });
    return { items: items.map(toInvitationResponse), nextCursor };
  }

  /** Puts people on the guest list. Whoever objected or is on it already is left out, and said so. */
  @Roles('lead', 'caller')
  @Post()
  async invite(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { interest: interests, ...body }: InviteBody): Promise<InvitedResponse> {
    return toInvitedResponse(await this.invitations.invite(scope, id, { ...body, interests }));
  }

  @Roles('lead', 'caller')
  @Get(':invitationId')
  async getInvitation(
    @CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Param('invitationId', ParseUUIDPipe) invitationId: string,
  ): Promise<InvitationResponse> {
    return toInvitationResponse(await this.invitations.get(scope, id, invitationId));
  }
}
