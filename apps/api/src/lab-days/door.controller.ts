import { Body, Controller, Get, Header, HttpCode, Param, ParseEnumPipe, ParseUUIDPipe, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DoorService } from '#crm/lab-days/door.service.js';
import { LabPrints } from '#crm/lab-days/prints.service.js';
import { PRINTS, type Print } from '#crm/lab-days/prints.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { CheckInBody, DoorGuestResponse, DoorResponse, SetThemesBody, ThemeList, toDoorGuest, toDoorResponse, WalkInBody } from './door.dto.js';

const instant = (at: string | undefined): Date | undefined => (at === undefined ? undefined : new Date(at));

/** The door of an open lab: several may be held at once, some without a network for a while. */
@ApiTags('open labs')
@Controller('open-labs/:id')
@Roles('lead', 'caller')
export class DoorController {
  constructor(private readonly doors: DoorService, private readonly prints: LabPrints) {}

  /** The whole guest list, to be kept for when the network is away. */
  @Get('door')
  async openDoor(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<DoorResponse> {
    return toDoorResponse(await this.doors.open(scope, id));
  }

  /** A guest is here, or is not after all. Safe to repeat and in any order: two doors agree. */
  @HttpCode(200)
  @Post('invitations/:invitationId/check-in')
  async checkIn(
    @CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Param('invitationId', ParseUUIDPipe) invitationId: string, @Body() { arrived, at, themeId }: CheckInBody,
  ): Promise<DoorGuestResponse> {
    return toDoorGuest(await this.doors.checkIn(scope, id, invitationId, { arrived: arrived ?? true, at: instant(at), themeId }));
  }

  /** Somebody who was not expected. Whoever is known in the organisation under that name or address is recognised. */
  @Post('walk-ins')
  async walkIn(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { at, ...person }: WalkInBody): Promise<DoorGuestResponse> {
    return toDoorGuest(await this.doors.walkIn(scope, id, { ...person, at: instant(at) }));
  }

  /** What guests choose from at the door. */
  @Roles('lead')
  @Put('themes')
  async setThemes(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { themes }: SetThemesBody): Promise<ThemeList> {
    return { items: (await this.doors.setThemes(scope, id, themes.map((title) => title.trim()))).map(({ id: themeId, title }) => ({ id: themeId, title })) };
  }

  /** `guests`: an attendance list; `badges`: ten to a page; `tables`: a sheet to lay on each table. */
  @Get('prints/:print')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Param('print', new ParseEnumPipe(Object.fromEntries(PRINTS.map((one) => [one, one])))) print: Print): Promise<StreamableFile> {
    return new StreamableFile(await this.prints.print(scope, id, print), { type: 'application/pdf', disposition: `inline; filename="open-lab-${print}.pdf"` });
  }
}
