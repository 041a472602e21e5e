import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RestoreService } from '#crm/archives/restore.service.js';
import { FirstStart } from '#crm/imports/example/first-start.service.js';
import { SessionsService } from '#crm/workspaces/sessions.service.js';
import { SetupService } from '#crm/workspaces/setup.service.js';
import { Public } from '../http/access.decorators.js';
import type { HttpRequest } from '../http/http-request.js';
import { localeOf } from '../http/locale.js';
import { SessionCookie } from '../http/session-cookie.js';
import { SessionResponse, toSessionResponse } from '../session/session.dto.js';
import { RestoredResponse } from './restore.dto.js';
import { SetupRequest, SetupResponse } from './setup.dto.js';
import { withUploadedArchive } from './uploaded-archive.js';

@Controller('setup')
@Public()
export class SetupController {
  constructor(
    private readonly setup: SetupService,
    private readonly firstStart: FirstStart,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
    private readonly restores: RestoreService,
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

  /** Instead of a first team, one that comes from an archive (field `file`, after the field `token`). Whole or not at all. */
  @Post('restore')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['token', 'file'], properties: { token: { type: 'string' }, file: { type: 'string', format: 'binary' } } } })
  async restore(@Req() request: HttpRequest): Promise<RestoredResponse> {
    const { workspaceId, name, takenAt, organisations, calls, heldMessages, admins } = await withUploadedArchive(
      request, (token) => this.setup.refuse(token), (token, file) => this.restores.withToken(token, file),
    );
    return { workspaceId, name, takenAt, organisations, calls, heldMessages, admins: admins.map(({ name: who, email, url, expiresAt }) => ({ name: who, email, url, expiresAt })) };
  }
}
