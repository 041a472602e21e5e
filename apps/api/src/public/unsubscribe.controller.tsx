import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { reportTexts } from '#contracts/texts/report.js';
import type { Locale } from '#contracts/vocabulary.js';
import { ReportSubscriptionsService } from '#crm/reports/report-subscriptions.service.js';
import { Public } from '../http/access.decorators.js';
import { localeOf } from '../http/locale.js';
import { sendPublicPage } from './public-page.js';

/**
 * The link that ends the weekly report. Opening it changes nothing, since mail scanners open every link; its button does.
 * A token of nobody is shown the same: guessing tells nothing.
 */
@ApiExcludeController()
@Controller('unsubscribe/:token')
@Public({ anyOrigin: true })
export class UnsubscribeController {
  constructor(private readonly subscriptions: ReportSubscriptionsService) {}

  @Get()
  show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const lang = localeOf(request);
    const { title, question, button } = reportTexts(lang).unsubscribePage;
    return sendPublicPage(reply, {
      lang, title,
      children: (
        <>
          <p>{question}</p>
          <form method="post"><button type="submit">{button}</button></form>
        </>
      ),
    });
  }

  /** The page's form, and the one click of a mail program (RFC 8058). */
  @Post()
  @HttpCode(200)
  async end(@Param('token') token: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    await this.subscriptions.endByToken(token);
    const lang: Locale = localeOf(request);
    const { doneTitle, done } = reportTexts(lang).unsubscribePage;
    return sendPublicPage(reply, { lang, title: doneTitle, children: <p>{done}</p> });
  }
}
