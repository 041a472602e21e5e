import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FirstStart } from '#crm/imports/first-start.service.js';
import { SessionsService } from '#crm/workspaces/sessions.service.js';
import { SetupService } from '#crm/workspaces/setup.service.js';
import { Public } from '../http/access.decorators.js';
import { localeOf } from '../http/locale.js';
import { SessionCookie } from '../http/session-cookie.js';
import { SessionResponse, toSessionResponse } from '../session/session.dto.js';
import { SetupRequest, SetupResponse } from './setup.dto.js';

@Controller('setup')
@Public()
export class SetupController {
  constructor(
    private readonly setup: SetupService,
    private readonly firstStart: FirstStart,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  /** Whether this installation waits for its first administrator. */
  @Get()
  async state(): Promise<SetupResponse> {
    return { state: await this.setup.isDone() ? 'done' : 'needed' };
  }

  /** Makes the first administrator with a workspace, and signs them in. Works once. */
  @Post()
  async create(@Body() { token, loadExample = false, ...first }: SetupRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionResponse> {
    const membership = await this.firstStart.begin(token, { ...first, locale: first.locale ?? localeOf(request) }, { loadExample });
    const session = await this.sessions.open(membership);
    this.cookie.set(reply, session.secret, session.expiresAt);
    return toSessionResponse(await this.sessions.whoAmI(membership));
  }
}
