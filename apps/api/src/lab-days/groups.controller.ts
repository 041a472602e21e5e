import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GroupsService } from '#crm/lab-days/groups.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { ChangeGroupsBody, FormGroupsBody, GroupsResponse, RebalancedResponse, toGroupsResponse } from './groups.dto.js';

/** The tables of an open lab. Callers read them, to lead people there. */
@ApiTags('open labs')
@Controller('open-labs/:id/groups')
export class GroupsController {
  constructor(private readonly service: GroupsService) {}

  @Roles('lead', 'caller')
  @Get()
  async groups(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<GroupsResponse> {
    return toGroupsResponse(await this.service.read(scope, id));
  }

  /** Makes all tables anew: of 5 to 10 people, 7 or 8 where the number allows, people of one organisation apart. */
  @Roles('lead')
  @HttpCode(200)
  @Post()
  async form(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { mode }: FormGroupsBody): Promise<GroupsResponse> {
    return toGroupsResponse(await this.service.form(scope, id, mode));
  }

  /** After no-shows and walk-ins: every table well again, with as few people moved as possible. */
  @Roles('lead')
  @HttpCode(200)
  @Post('rebalance')
  async rebalance(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<RebalancedResponse> {
    const { moved, ...tables } = await this.service.rebalance(scope, id);
    return { ...toGroupsResponse(tables), moved };
  }

  /** What is changed by hand: who sits where, who leads, what a table is called. */
  @Roles('lead')
  @Patch()
  async change(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeGroupsBody): Promise<GroupsResponse> {
    return toGroupsResponse(await this.service.change(scope, id, body));
  }
}
