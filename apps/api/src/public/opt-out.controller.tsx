import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invitationTexts } from '#contracts/texts/invitation.js';
import { RsvpService } from '#crm/open-labs/rsvp.service.js';
import { Public } from '../http/access.decorators.js';
import { localeOf } from '../http/locale.js';
import { sendPublicPage } from './public-page.js';

/** "Do not contact me", by the person. Opening it changes nothing, its button does; a token of nobody tells nothing. */
@ApiExcludeController()
@Controller('opt-out/:token')
@Public({ anyOrigin: true })
export class OptOutController {
  constructor(private readonly rsvp: RsvpService) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const view = await this.rsvp.optOutView(token);
    if (!view) return gone(request, reply);
    const { title, question, button } = invitationTexts(view.locale).optOutPage;
    return sendPublicPage(reply, {
      lang: view.locale, title,
      children: (
        <>
          <p>{question(view.team)}</p>
          <form method="post"><button type="submit">{button}</button></form>
        </>
      ),
    });
  }

  @Post()
  @HttpCode(200)
  async object(@Param('token') token: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const done = await this.rsvp.optOut(token);
    if (!done) return gone(request, reply);
    const { doneTitle, done: sentence } = invitationTexts(done.locale).optOutPage;
    return sendPublicPage(reply, { lang: done.locale, title: doneTitle, children: <p>{sentence}</p> });
  }
}

function gone(request: FastifyRequest, reply: FastifyReply): string {
  const lang = localeOf(request);
  const { goneTitle, gone: sentence } = invitationTexts(lang).optOutPage;
  void reply.status(404);
  return sendPublicPage(reply, { lang, title: goneTitle, children: <p>{sentence}</p> });
}
