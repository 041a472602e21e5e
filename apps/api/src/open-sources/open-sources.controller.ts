import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OpenSources } from '#crm/open-sources/open-sources.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { DirectoryListQuery, DirectoryListResponse, OpenSourcesResponse, PlaceMatches, RegisterMatches, toDirectoryList, toPlace, toRegisterBody } from './open-source.dto.js';

/** What public registers know. Each answer is a proposal: nothing is written before a person picks. */
@ApiTags('open-sources')
@Controller()
@Roles('lead')
export class OpenSourcesController {
  constructor(private readonly sources: OpenSources) {}

  @Get('open-sources')
  availableSources(): OpenSourcesResponse {
    const { register, directory, addresses } = this.sources.available();
    return { register, directory, addresses };
  }

  /** Bodies of the public register that this organisation may be. */
  @Get('organisations/:id/register-matches')
  async registerMatches(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<RegisterMatches> {
    return { items: (await this.sources.registerMatches(scope, id)).map(toRegisterBody) };
  }

  /** Postcodes and towns where this organisation may be. */
  @Get('organisations/:id/place-matches')
  async placeMatches(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<PlaceMatches> {
    return { items: (await this.sources.places(scope, id)).map(toPlace) };
  }

  /** Public services of one type in one department, as a list for `POST /imports`. */
  @Get('directory-list')
  async directoryList(@Query() { type, department, kind }: DirectoryListQuery): Promise<DirectoryListResponse> {
    return toDirectoryList(await this.sources.directoryList({ type, department: department ?? null }, kind));
  }
}
