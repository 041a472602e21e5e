import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AfterService } from '#crm/lab-days/after.service.js';
import { DayClosing } from '#crm/lab-days/day-closing.service.js';
import { NeedsCollected } from '#crm/lab-days/needs-collected.service.js';
import { RotiService } from '#crm/lab-days/roti.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import {
  AddNeedBody, AfterResponse, ChangeAfterBody, ClosedDayResponse, LabNeedList, NextLabBody, NextLabResponse, RotiLinkResponse, ThankedResponse, toAfterResponse, toNeed, VotesBody,
} from './after.dto.js';

/** What a lab leaves. Facilitators who are callers write needs and votes down. */
@ApiTags('open labs')
@Controller('open-labs/:id')
export class AfterController {
  constructor(private readonly after: AfterService, private readonly closing: DayClosing, private readonly needs: NeedsCollected, private readonly roti: RotiService) {}

  @Roles('lead', 'caller')
  @Get('after')
  async readAfter(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<AfterResponse> {
    return toAfterResponse(await this.after.read(scope, id));
  }

  /** The motivated five, promises, votes on paper: each list that is given replaces the one there was. */
  @Roles('lead')
  @Patch('after')
  async changeAfter(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { motivated, promises, rotiByHand }: ChangeAfterBody): Promise<AfterResponse> {
    return toAfterResponse(await this.after.write(scope, id, { motivated: motivated?.map(({ invitationId, why }) => ({ invitationId, why: why ?? '' })), promises, rotiByHand }));
  }

  /** Counts the no-shows and plans one call to each. Repeated, it finds nobody. */
  @Roles('lead')
  @HttpCode(200)
  @Post('after/close')
  async closeDay(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<ClosedDayResponse> {
    const { noShows, calls } = await this.closing.close(scope, id);
    return { noShows, calls };
  }

  /** A mail of thanks to whoever came: one each, ever. */
  @Roles('lead')
  @HttpCode(200)
  @Post('after/thanks')
  async thank(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<ThankedResponse> {
    return { planned: (await this.closing.thank(scope, id)).planned };
  }

  /** Sets the next lab and carries over whoever came. Once: asked again, it names the one there is. */
  @Roles('lead')
  @HttpCode(200)
  @Post('after/next')
  async nextLab(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { title, startsAt, endsAt, place, capacity }: NextLabBody): Promise<NextLabResponse> {
    const chosen = Object.fromEntries(Object.entries({ title, startsAt, endsAt, place, capacity }).filter(([, value]) => value !== undefined));
    const { openLabId, carriedOver, leftOut } = await this.after.nextLab(scope, id, chosen);
    return { openLabId, carriedOver, leftOut };
  }

  /** A link for the room to vote by; each one shown is new, all of them work. */
  @Roles('lead')
  @HttpCode(200)
  @Post('roti-link')
  async rotiLink(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<RotiLinkResponse> {
    return { url: await this.roti.newLink(scope, id) };
  }

  /** A need said at a table; one of the product, however it is spelled. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post('needs')
  async addNeed(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { title, groupNumber }: AddNeedBody): Promise<LabNeedList> {
    return { items: (await this.needs.add(scope, id, { title, groupNumber: groupNumber ?? 0 })).map(toNeed) };
  }

  /** The dots counted. */
  @Roles('lead', 'caller')
  @Patch('needs/:labNeedId')
  async countVotes(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Param('labNeedId', ParseUUIDPipe) labNeedId: string, @Body() { votes }: VotesBody): Promise<LabNeedList> {
    return { items: (await this.needs.count(scope, id, labNeedId, votes)).map(toNeed) };
  }

  @Roles('lead', 'caller')
  @HttpCode(204)
  @Delete('needs/:labNeedId')
  async removeNeed(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Param('labNeedId', ParseUUIDPipe) labNeedId: string): Promise<void> {
    await this.needs.remove(scope, id, labNeedId);
  }
}
