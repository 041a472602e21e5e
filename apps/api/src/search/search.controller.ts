import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SearchHit } from '#crm/insights/call-list/search.queries.js';
import { SearchService } from '#crm/insights/call-list/search.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { SearchQuery, SearchResponse, type SearchHitResponse } from './search.dto.js';

@ApiTags('search')
@Controller('search')
@Roles('lead', 'caller')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  /** Organisations and people by name, e-mail or number. A caller finds what is on their call lists. */
  @Get()
  async find(@CurrentScope() scope: Scope, @Query() { q, limit }: SearchQuery): Promise<SearchResponse> {
    return { items: (await this.search.search(scope, q, limit)).map(toHitResponse), nextCursor: null };
  }
}

const toHitResponse = ({ kind, id, name, acronym, jobTitle, organisationId, organisation, city, phone, optedOut }: SearchHit): SearchHitResponse =>
  ({ kind, id, name, acronym, jobTitle, organisationId, organisation, city, phone, optedOut });
