import { Controller, HttpCode, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ArchivesService } from '#crm/archives/archives.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { Repeatable } from '../http/idempotency.interceptor.js';
import { CurrentScope } from '../http/scope.decorator.js';

@ApiTags('archives')
@Controller('archives')
export class ArchivesController {
  constructor(private readonly archives: ArchivesService) {}

  /** The whole team as a zip: a file of JSON lines per table, and a manifest. Without sessions, tokens and passwords. */
  @Post()
  @Repeatable()
  @Roles('admin')
  @HttpCode(200)
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async create(@CurrentScope() scope: Scope, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { fileName, stream } = await this.archives.take(scope);
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(stream, { type: 'application/zip', disposition: `attachment; filename="${fileName}"` });
  }
}
