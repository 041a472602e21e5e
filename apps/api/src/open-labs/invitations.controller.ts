import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GuestsService } from '#crm/open-labs/guests.service.js';
import { InvitationsService } from '#crm/open-labs/invitations.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { AnswerBody, DraftsSent, InvitationListQuery, InvitationPage, InvitationResponse, InviteBody, InvitedResponse, toInvitationResponse, toInvitedResponse } from './invitation.dto.js';

/** The guests of an open lab. */
@ApiTags('open labs')
@Controller('open-labs/:id/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService, private readonly guests: GuestsService) {}

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

  /** Sends every draft that has an address; the worker does, at its pace. */
  @Roles('lead')
  @HttpCode(202)
  @Post('send')
  async sendDrafts(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<DraftsSent> {
    return { sending: await this.invitations.sendDrafts(scope, id) };
  }

  /** Sends this invitation, or sends it again. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post(':invitationId/send')
  async send(
    @CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Param('invitationId', ParseUUIDPipe) invitationId: string,
  ): Promise<InvitationResponse> {
    await this.guests.send(scope, await this.invitations.known(scope, id, invitationId));
    return this.getInvitation(scope, id, invitationId);
  }

  /** A reminder by hand, beside those of the ladder. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post(':invitationId/remind')
  async remind(
    @CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Param('invitationId', ParseUUIDPipe) invitationId: string,
  ): Promise<InvitationResponse> {
    await this.guests.remind(await this.invitations.known(scope, id, invitationId));
    return this.getInvitation(scope, id, invitationId);
  }

  /** What the guest said by telephone. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post(':invitationId/answer')
  async answer(
    @CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Param('invitationId', ParseUUIDPipe) invitationId: string, @Body() body: AnswerBody,
  ): Promise<InvitationResponse> {
    await this.guests.answer(scope, await this.invitations.known(scope, id, invitationId), body);
    return this.getInvitation(scope, id, invitationId);
  }

  /** Their word by voice: sure, if there is a chair. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post(':invitationId/confirm')
  async confirm(
    @CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Param('invitationId', ParseUUIDPipe) invitationId: string,
  ): Promise<InvitationResponse> {
    await this.guests.confirm(scope, await this.invitations.known(scope, id, invitationId));
    return this.getInvitation(scope, id, invitationId);
  }

  /** Calls this invitation off; a guest whose calendar knows of it is told. */
  @Roles('lead')
  @HttpCode(200)
  @Post(':invitationId/cancel')
  async cancel(
    @CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Param('invitationId', ParseUUIDPipe) invitationId: string,
  ): Promise<InvitationResponse> {
    await this.guests.cancel(scope, await this.invitations.known(scope, id, invitationId));
    return this.getInvitation(scope, id, invitationId);
  }
}
