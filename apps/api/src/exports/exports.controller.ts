import { Body, Controller, HttpCode, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CONTENT_TYPES } from '#crm/exports/export-files.js';
import { ExportsService, type ExportFilter as Narrowing } from '#crm/exports/exports.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { Repeatable } from '../http/idempotency.interceptor.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { ExportBody, type ExportFilter } from './export.dto.js';

/** JSON is described as what it holds, every other format as a file. */
const FILES = Object.fromEntries(Object.entries(CONTENT_TYPES).map(([format, type]) => [type, {
  schema: format === 'json' ? { type: 'array', items: { type: 'object', additionalProperties: true } } : { type: 'string', format: 'binary' },
}]));

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** A file of what the filter shows; `X-Row-Count` says how many rows it has, without its header. */
  @Post()
  @Repeatable()
  @Roles('lead')
  @HttpCode(200)
  @ApiOkResponse({ content: FILES, headers: { 'X-Row-Count': { schema: { type: 'integer' } } } })
  async create(@CurrentScope() scope: Scope, @Body() { what, format, filter, shape, opinions }: ExportBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const file = await this.exports.export(scope, { what, format, shape: shape ?? 'standard', filter: given(filter ?? {}), opinions: opinions ?? false });
    void reply.header('x-row-count', String(file.rowCount)).header('cache-control', 'no-store');
    return new StreamableFile(file.stream, { type: file.contentType, disposition: `attachment; filename="${file.fileName}"` });
  }
}

/** A part that is null narrows nothing, like one left out. */
const given = (filter: ExportFilter): Narrowing => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== undefined));
