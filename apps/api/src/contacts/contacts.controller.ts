import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ContactsService } from '#crm/contacts/contacts.service.js';
import { SayNoService } from '#crm/insights/conversations/say-no.service.js';
import { PersonaService } from '#crm/insights/personas/persona.service.js';
import { personFileHtml, personFileText } from '#crm/personal-data/person-file.render.js';
import { PersonFileService } from '#crm/personal-data/person-file.service.js';
import { PersonalDataService } from '#crm/personal-data/personal-data.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { CurrentScope } from '../http/scope.decorator.js';
import {
  ChangeContactBody, ContactListQuery, ContactPage, ContactResponse, CreateContactBody, OptOutBody, PersonFileQuery, toContactInput, toContactResponse, VendorBody,
} from './contact.dto.js';
import { LettersQuery, LettersResponse, SendLetterBody, TakeLetterBackBody, toLettersResponse } from './letters.dto.js';
import { PersonFileResponse, toPersonFileResponse } from './person-file.dto.js';
import { PersonaResponse, toPersonaResponse } from './persona.dto.js';

/** People in organisations. A caller reads and writes those of the organisations on their call lists. */
@ApiTags('contacts')
@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly contacts: ContactsService, private readonly personas: PersonaService,
    private readonly personalData: PersonalDataService, private readonly files: PersonFileService,
    private readonly sayNo: SayNoService,
  ) {}

  /** By last name. The list may be filtered by persona; no row shows it. */
  @Roles('lead', 'caller')
  @Get()
  async listContacts(@CurrentScope() scope: Scope, @Query() query: ContactListQuery): Promise<ContactPage> {
    const { organisationId, q, campaignId, persona, vendor, ...page } = query;
    const { items, nextCursor } = await this.personas.listContacts(scope, { organisationId, q, campaignId }, { persona, vendor }, page);
    return { items: items.map(toContactResponse), nextCursor };
  }

  @Roles('lead', 'caller')
  @Get(':id')
  async getContact(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<ContactResponse> {
    return toContactResponse(await this.contacts.get(scope, id));
  }

  /** At least a name or an e-mail. Whoever objected before comes back opted out. */
  @Roles('lead', 'caller')
  @Post()
  async createContact(@CurrentScope() scope: Scope, @Body() body: CreateContactBody): Promise<ContactResponse> {
    return toContactResponse(await this.contacts.create(scope, toContactInput(body)));
  }

  @Roles('lead', 'caller')
  @ApiIfMatch()
  @Patch(':id')
  async changeContact(@CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number, @Body() body: ChangeContactBody): Promise<ContactResponse> {
    return toContactResponse(await this.contacts.change(scope, id, version, toContactInput(body)));
  }

  /** Erases the person for good: the rows that count stay, without anything about them. */
  @Roles('lead')
  @ApiIfMatch()
  @HttpCode(204)
  @Delete(':id')
  async eraseContact(@CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number): Promise<void> {
    await this.personalData.erase(scope, id, version);
  }

  /** "Do not contact me": immediate, everywhere in the workspace, final. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post(':id/opt-out')
  async optOut(@CurrentScope() scope: Scope, @Param('id') id: string, @Body() body: OptOutBody): Promise<ContactResponse> {
    return toContactResponse(await this.contacts.optOut(scope, id, body.scope));
  }

  /** What the facts heard make likely, with those facts. */
  @Roles('lead')
  @Get(':id/persona')
  async getPersona(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<PersonaResponse> {
    return toPersonaResponse(await this.personas.read(scope, id));
  }

  /** Confirms the vendor sign, or says that it is none. */
  @Roles('lead')
  @HttpCode(200)
  @Post(':id/vendor')
  async decideVendor(@CurrentScope() scope: Scope, @Param('id') id: string, @Body() body: VendorBody): Promise<PersonaResponse> {
    return toPersonaResponse(await this.personas.decideVendor(scope, id, body.confirmed));
  }

  /** Letters that say no, ready to be read over and sent. */
  @Roles('lead')
  @Get(':id/letters')
  async getLetters(@CurrentScope() scope: Scope, @Param('id') id: string, @Query() { locale }: LettersQuery): Promise<LettersResponse> {
    return toLettersResponse(await this.sayNo.drafts(scope, id, locale ?? scope.locale));
  }

  /** One message of a kind; it leaves after a minute. */
  @Roles('lead')
  @HttpCode(200)
  @Post(':id/letters')
  async sendLetter(@CurrentScope() scope: Scope, @Param('id') id: string, @Body() { kind, subject, text, locale }: SendLetterBody): Promise<LettersResponse> {
    return toLettersResponse(await this.sayNo.send(scope, id, { kind, subject, text, locale: locale ?? scope.locale }));
  }

  /** Before it has left. */
  @Roles('lead')
  @HttpCode(200)
  @Post(':id/letters/take-back')
  async takeLetterBack(@CurrentScope() scope: Scope, @Param('id') id: string, @Body() { kind, locale }: TakeLetterBackBody): Promise<LettersResponse> {
    return toLettersResponse(await this.sayNo.takeBack(scope, id, kind, locale ?? scope.locale));
  }

  /** All that is held about the person, to be handed to them. */
  @Roles('lead')
  @ApiExtraModels(PersonFileResponse)
  @ApiOkResponse({ content: {
    'application/json': { schema: { $ref: getSchemaPath(PersonFileResponse) } },
    'text/html': { schema: { type: 'string' } }, 'text/plain': { schema: { type: 'string' } },
  } })
  @Get(':id/file')
  async getFile(
    @CurrentScope() scope: Scope, @Param('id') id: string, @Query() { format }: PersonFileQuery, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonFileResponse | string> {
    const file = await this.files.open(scope, id);
    void reply.header('cache-control', 'no-store');
    if (format === 'json') return toPersonFileResponse(file);
    void reply.header('content-type', format === 'html' ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8');
    return format === 'html' ? personFileHtml(file) : personFileText(file);
  }
}
