import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { MemberLinksService } from '#crm/workspaces/member-links.service.js';
import { MembersService } from '#crm/workspaces/members.service.js';
import { SessionsService } from '#crm/workspaces/sessions.service.js';
import type { Scope } from '#platform/scope.js';
import { Public, Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.dto.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { SessionCookie } from '../http/session-cookie.js';
import { SessionResponse, toSessionResponse } from '../session/session.dto.js';
import {
  AcceptInvitationRequest, ChangeMemberRequest, InvitedMemberResponse, InviteMemberRequest, MemberListResponse, MemberResponse, toInvitedMemberResponse, toMemberResponse,
} from './member.dto.js';

@Controller('members')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly links: MemberLinksService,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @Roles('lead', 'caller')
  async list(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<MemberListResponse> {
    const { items, nextCursor } = await this.members.list(scope, query);
    return { items: items.map((member) => toMemberResponse(member, scope.role)), nextCursor };
  }

  @Get(':id')
  @Roles('lead', 'caller')
  async get(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<MemberResponse> {
    return toMemberResponse(await this.members.get(scope, id), scope.role);
  }

  /** Invites by a one-time link; someone who has a password already just finds one more workspace. */
  @Post()
  @Roles('admin')
  async invite(@CurrentScope() scope: Scope, @Body() body: InviteMemberRequest): Promise<InvitedMemberResponse> {
    return toInvitedMemberResponse(await this.members.invite(scope, body), this.links.handedOver);
  }

  /** Chooses a password with the one-time link, and signs in. */
  @Post('accept')
  @HttpCode(200)
  @Public()
  async accept(@Body() body: AcceptInvitationRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionResponse> {
    const membership = await this.links.accept(body);
    const { secret, expiresAt } = await this.sessions.open(membership);
    this.cookie.set(reply, secret, expiresAt);
    return toSessionResponse(await this.sessions.whoAmI(membership));
  }

  /** A new one-time link for someone who lost theirs, or their password. The former one ends. */
  @Post(':id/link')
  @Roles('admin')
  async renewLink(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<InvitedMemberResponse> {
    return toInvitedMemberResponse(await this.members.renewLink(scope, id), this.links.handedOver);
  }

  /** A change of role ends the member's sessions. */
  @Patch(':id')
  @Roles('admin')
  @ApiIfMatch()
  async change(@CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number, @Body() body: ChangeMemberRequest): Promise<MemberResponse> {
    return toMemberResponse(await this.members.change(scope, id, version, body), scope.role);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('admin')
  @ApiIfMatch()
  async remove(@CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number): Promise<void> {
    await this.members.remove(scope, id, version);
  }
}
