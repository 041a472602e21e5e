import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LIMITS } from '#contracts/limits.js';
import { BYTE_ORDER_MARK, csvLines } from '#crm/exports/csv.rules.js';
import { ExampleCampaign } from '#crm/imports/example/example-campaign.service.js';
import { ImportDecisions } from '#crm/imports/import-decisions.service.js';
import { ImportHistory } from '#crm/imports/import-history.service.js';
import { ImportLayouts } from '#crm/imports/import-layouts.service.js';
import { ImportsService } from '#crm/imports/imports.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import type { HttpRequest } from '../http/http-request.js';
import { localeOf } from '../http/locale.js';
import { PageQuery } from '../http/page.query.dto.js';
import { CurrentScope } from '../http/scope.decorator.js';
import {
  DecideBody, ExampleCampaignResponse, ForeseenUndoResponse, ImportLayoutResponse, ImportPreviewResponse, ImportResponse, ImportRowPage, ImportRowsQuery, LayoutBody, PastImportPage,
  PreviewBody, RunBody, UploadBody, UploadedImportResponse,
} from './import.dto.js';
import {
  refusedHeader, toForeseenUndoResponse, toImportLayoutResponse, toImportResponse, toImportRowResponse, toPastImportResponse, toRefusedCells, toUploadedImportResponse,
} from './import.map.js';
import { uploadedList } from './uploaded-list.js';

@ApiTags('imports')
@Controller()
@Roles('lead')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService, private readonly decisions: ImportDecisions, private readonly layouts: ImportLayouts, private readonly history: ImportHistory,
    private readonly example: ExampleCampaign,
  ) {}

  /** The lists that the team brought in, the latest first; those that nobody has run yet too. */
  @Get('imports')
  async list(@CurrentScope() scope: Scope, @Query() page: PageQuery): Promise<PastImportPage> {
    const { items, nextCursor } = await this.history.list(scope, page);
    return { items: items.map(toPastImportResponse), nextCursor };
  }

  /** A file in the field `file`, or pasted cells. Nothing is written to the lists yet. */
  @Post('imports')
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({ schema: { type: 'object', properties: {
    file: { type: 'string', format: 'binary' }, text: { type: 'string' }, fileName: { type: 'string' }, brokenRows: { type: 'string', enum: ['refuse', 'leave_out'] },
  } } })
  async upload(@CurrentScope() scope: Scope, @Req() request: HttpRequest, @Body() body: UploadBody): Promise<UploadedImportResponse> {
    return toUploadedImportResponse(await this.imports.upload(scope, await uploadedList(request, body)));
  }

  /** How the file was read, and its first rows, until it is written. */
  @Get('imports/:id/layout')
  async layout(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<ImportLayoutResponse> {
    return toImportLayoutResponse(await this.layouts.get(scope, id));
  }

  /** Reads another sheet, or takes another row for the header: the columns are suggested anew, and a preview made before is forgotten. */
  @Put('imports/:id/layout')
  async changeLayout(@CurrentScope() scope: Scope, @Param('id') id: string, @Body() { sheet, headerRow }: LayoutBody): Promise<UploadedImportResponse> {
    return toUploadedImportResponse(await this.layouts.change(scope, id, { sheet, headerRow }));
  }

  /** What a run would do: counts, and the first rows with their reasons. Of more than 2,000 rows 202, and `GET /imports/{id}` says when. */
  @Post('imports/:id/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportPreviewResponse })
  @ApiAcceptedResponse({ type: ImportPreviewResponse, description: 'A long list: `previewing` until the worker has compared it.' })
  async preview(
    @CurrentScope() scope: Scope, @Req() request: HttpRequest, @Res({ passthrough: true }) reply: FastifyReply, @Param('id') id: string, @Body() body: PreviewBody,
  ): Promise<ImportPreviewResponse> {
    const { list: { status }, counts } = await this.imports.preview(scope, id, { mapping: body.mapping, constants: body.constants ?? {}, campaignId: body.campaignId ?? null });
    if (status === 'previewing') void reply.status(202);
    const { items, nextCursor } = await this.imports.rows(scope, id, {}, { limit: LIMITS.pageSizeMax });
    return { status, ...counts, rows: items.map((row) => toImportRowResponse(row, localeOf(request))), nextCursor };
  }

  /** Keeps what a person says of undecided rows, one by one or all alike. The next run writes it. */
  @Put('imports/:id/decisions')
  async decide(@CurrentScope() scope: Scope, @Param('id') id: string, @Body() { decisions, alike }: DecideBody): Promise<ImportResponse> {
    return toImportResponse(await this.decisions.decide(scope, id, {
      ...(decisions === undefined ? {} : { decisions }), ...(alike === undefined ? {} : { alike: { decision: alike.decision, reason: alike.reason ?? null } }),
    }));
  }

  /** Starts in the background, or goes on with rows decided since; follow it with `GET /imports/{id}`. */
  @Post('imports/:id/run')
  @HttpCode(202)
  async run(@CurrentScope() scope: Scope, @Param('id') id: string, @Body() { mapping, constants, campaignId, decisions }: RunBody): Promise<ImportResponse> {
    return toImportResponse(await this.imports.run(scope, id, {
      ...(mapping === undefined ? {} : { mapping }), ...(constants === undefined ? {} : { constants }), ...(campaignId === undefined ? {} : { campaignId }), ...(decisions === undefined ? {} : { decisions }),
    }));
  }

  /** How far it is. */
  @Get('imports/:id')
  async get(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<ImportResponse> {
    return toImportResponse(await this.imports.get(scope, id));
  }

  /** What becomes of each row, as previewed or as written. */
  @Get('imports/:id/rows')
  async rows(@CurrentScope() scope: Scope, @Req() request: HttpRequest, @Param('id') id: string, @Query() { outcome, ...page }: ImportRowsQuery): Promise<ImportRowPage> {
    const { items, nextCursor } = await this.imports.rows(scope, id, { outcome: outcome ?? null }, page);
    return { items: items.map((row) => toImportRowResponse(row, localeOf(request))), nextCursor };
  }

  /** What taking it back would do, as things are now. */
  @Get('imports/:id/undo')
  async foreseeUndo(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<ForeseenUndoResponse> {
    return toForeseenUndoResponse(await this.history.foreseeUndo(scope, id));
  }

  /** Takes the whole import back in the background; what was edited or used since stays. Follow it with `GET /imports/{id}`. */
  @Post('imports/:id/undo')
  @HttpCode(202)
  async undo(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<ImportResponse> {
    return toImportResponse(await this.imports.undo(scope, id));
  }

  /** The rows that did not enter, as a file to be corrected and imported again: its own columns, then the row and the reason. */
  @Get('imports/:id/refused')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async refused(
    @CurrentScope() scope: Scope, @Req() request: HttpRequest, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { list: { columns } } = await this.imports.get(scope, id);
    const [locale, rows] = [localeOf(request), this.imports.refused(scope, id)];
    const lines = async function* (): AsyncGenerator<string> {
      yield BYTE_ORDER_MARK + csvLines([refusedHeader(columns, locale)]);
      for await (const some of rows) yield csvLines(some.map((row) => toRefusedCells(row, columns, locale)));
    };
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(Readable.from(lines()), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="lignes-refusees.csv"' });
  }

  /** A product, a campaign with its script and a call list of 200. Loading it again answers the first. */
  @Post('example-campaign')
  async loadExample(@CurrentScope() scope: Scope): Promise<ExampleCampaignResponse> {
    return this.example.load(scope);
  }
}
