import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '#crm/workspaces/identity.js';
import { SessionsService, type OpenedSession } from '#crm/workspaces/sessions.service.js';
import type { Scope } from '#platform/scope.js';
import { Public, Roles } from '../http/access.decorators.js';
import { CurrentIdentity, CurrentScope } from '../http/scope.decorator.js';
import { SessionCookie } from '../http/session-cookie.js';
import { ChangePasswordRequest, ChangeSessionRequest, SessionResponse, SignInRequest, toSessionResponse } from './session.dto.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs in: sets the session cookie. The answer is the same for an unknown person and a wrong password. */
  @Post()
  @HttpCode(200)
  @Public()
  async signIn(@Body() body: SignInRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionResponse> {
    return this.opened(await this.sessions.signIn(body, request.ip, this.cookie.read(request)), reply);
  }

  /** Who am I, where, and where else could I be. */
  @Get()
  @Roles('lead', 'caller', 'viewer')
  async whoAmI(@CurrentScope() scope: Scope): Promise<SessionResponse> {
    return toSessionResponse(await this.sessions.whoAmI(scope));
  }

  /** Goes to another workspace of mine, or changes my name or language. */
  @Patch()
  @Roles('lead', 'caller', 'viewer')
  async change(@CurrentIdentity() identity: Identity, @Body() { workspaceId, ...myself }: ChangeSessionRequest): Promise<SessionResponse> {
    const there = workspaceId === undefined ? identity.scope : await this.sessions.switchWorkspace(identity, workspaceId);
    if (Object.keys(myself).length > 0) await this.sessions.changeMyself({ ...identity.scope, ...there }, myself);
    return toSessionResponse(await this.sessions.whoAmI(there));
  }

  /** Ends all my sessions everywhere and opens a new one here. */
  @Post('password')
  @HttpCode(200)
  @Roles('lead', 'caller', 'viewer')
  async changePassword(@CurrentScope() scope: Scope, @Body() body: ChangePasswordRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionResponse> {
    return this.opened(await this.sessions.changePassword(scope, body, request.ip), reply);
  }

  /** Signs out. Without a session there is nothing to end, which is no error. */
  @Delete()
  @HttpCode(204)
  @Public()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const secret = this.cookie.read(request);
    if (secret !== null) await this.sessions.end(secret);
    this.cookie.clear(reply);
  }

  private async opened({ secret, expiresAt, membership }: OpenedSession, reply: FastifyReply): Promise<SessionResponse> {
    this.cookie.set(reply, secret, expiresAt);
    return toSessionResponse(await this.sessions.whoAmI(membership));
  }
}
