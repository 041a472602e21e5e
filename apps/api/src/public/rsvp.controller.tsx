import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invitationTexts } from '#contracts/texts/invitation.js';
import { INVITATION_ANSWERS, type InvitationAnswer } from '#contracts/vocabulary.js';
import { GUEST_WORDS } from '#crm/open-labs/guests.service.js';
import { RsvpService, type RsvpInput } from '#crm/open-labs/rsvp.service.js';
import { Public } from '../http/access.decorators.js';
import { localeOf } from '../http/locale.js';
import { sendPublicPage } from './public-page.js';
import { RsvpPage, titleOf } from './rsvp-page.js';

type Form = Record<string, string | undefined>;

/**
 * The guest's own page. Opening it changes nothing, since mail scanners open every link; its form does. A token of nobody
 * and a lab that is over are told the same, so that guessing tells nothing.
 */
@ApiExcludeController()
@Controller('rsvp/:token')
@Public({ anyOrigin: true })
export class RsvpController {
  constructor(private readonly rsvp: RsvpService) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const view = await this.rsvp.view(token);
    if (!view) return gone(request, reply);
    return sendPublicPage(reply, { lang: view.locale, title: titleOf(view), children: <RsvpPage view={view} token={token} note={null} answered={false} /> });
  }

  @Post()
  @HttpCode(200)
  async answer(@Param('token') token: string, @Body() body: Form | null | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const input = readForm(body ?? {});
    if (!input) {
      const view = await this.rsvp.view(token);
      if (!view) return gone(request, reply);
      void reply.status(400);
      return sendPublicPage(reply, { lang: view.locale, title: titleOf(view), children: <RsvpPage view={view} token={token} note={invitationTexts(view.locale).page.choose} answered={false} /> });
    }
    const done = await this.rsvp.answer(token, input);
    if (!done) return gone(request, reply);
    const { colleagueInvited, colleagueAddress } = invitationTexts(done.view.locale).page;
    const note = done.colleague === 'invited' ? colleagueInvited : done.colleague === 'no_address' ? colleagueAddress : null;
    return sendPublicPage(reply, { lang: done.view.locale, title: titleOf(done.view), children: <RsvpPage view={done.view} token={token} note={note} answered /> });
  }
}

/** Null where no answer was chosen. What is too long is cut rather than refused: the answer itself is what counts. */
function readForm(form: Form): RsvpInput | null {
  const text = (name: string): string | undefined => (typeof form[name] === 'string' ? form[name].replaceAll('\0', '').slice(0, GUEST_WORDS) : undefined);
  const answer = INVITATION_ANSWERS.find((each) => each === form.answer) as InvitationAnswer | undefined;
  if (!answer) return null;
  const email = text('colleagueEmail')?.trim();
  return {
    answer, words: text('words'), accessNeeds: text('accessNeeds'),
    colleague: email ? { firstName: (text('colleagueFirstName') ?? '').slice(0, 200), lastName: (text('colleagueLastName') ?? '').slice(0, 200), email } : undefined,
  };
}

function gone(request: FastifyRequest, reply: FastifyReply): string {
  const lang = localeOf(request);
  const { goneTitle, gone: sentence } = invitationTexts(lang).page;
  void reply.status(404);
  return sendPublicPage(reply, { lang, title: goneTitle, children: <p>{sentence}</p> });
}
