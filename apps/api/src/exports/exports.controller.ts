import { Body, Controller, HttpCode, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EXPORTED_THINGS } from '#crm/exports/export-shapes.js';
import { ExportsService } from '#crm/exports/exports.service.js';
import type { TargetFilter } from '#crm/insights/call-list.queries.js';
import { invalid } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { Repeatable } from '../http/idempotency.interceptor.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { ExportBody, type ExportFilter } from './export.dto.js';

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** A file of what the filter shows; `X-Row-Count` says how many rows it has, without its header. */
  @Post()
  @Repeatable()
  @Roles('lead')
  @HttpCode(200)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, headers: { 'X-Row-Count': { schema: { type: 'integer' } } } })
  async create(@CurrentScope() scope: Scope, @Body() { what, filter, format }: ExportBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const thing = EXPORTED_THINGS.find((offered) => offered === what);
    if (!thing) throw invalid({ field: 'what', code: 'not_offered', params: { value: what } });
    if (format !== 'csv') throw invalid({ field: 'format', code: 'not_offered', params: { value: format } });
    const file = await this.exports.exportCsv(scope, thing, given(filter ?? {}));
    void reply.header('x-row-count', String(file.rowCount)).header('cache-control', 'no-store');
    return new StreamableFile(file.stream, { type: file.contentType, disposition: `attachment; filename="${file.fileName}"` });
  }
}

/** A part that is null narrows nothing, like one left out. */
const given = (filter: ExportFilter): TargetFilter => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== undefined));
