import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { labDayTexts } from '#contracts/texts/lab-day.js';
import type { Locale } from '#contracts/vocabulary.js';
import { ROTI_SCORES } from '#crm/lab-days/roti.rules.js';
import { RotiService } from '#crm/lab-days/roti.service.js';
import { newId } from '#platform/ids.js';
import { Public } from '../http/access.decorators.js';
import { localeOf } from '../http/locale.js';
import { sendPublicPage } from './public-page.js';

const BALLOT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The vote at the end of a lab, on everybody's own phone: no login, no script, no name. Opening it changes nothing; its
 * button does. The ballot in the form makes a second press harmless.
 */
@ApiExcludeController()
@Controller('roti/:token')
@Public({ anyOrigin: true })
export class RotiController {
  constructor(private readonly roti: RotiService) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.form(token, newId(), localeOf(request), reply);
  }

  @Post()
  @HttpCode(200)
  async vote(@Param('token') token: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const lang = localeOf(request);
    const { score, ballot } = (body ?? {}) as { score?: unknown; ballot?: unknown };
    const chosen = ROTI_SCORES.find((one) => String(one) === score);
    const ballotId = typeof ballot === 'string' && BALLOT.test(ballot) ? ballot : newId();
    if (chosen === undefined) return this.form(token, ballotId, lang, reply, true);
    const texts = labDayTexts(lang).roti;
    const counted = await this.roti.vote(token, ballotId, chosen);
    if (counted === null) return sendPublicPage(reply, { lang, title: texts.closedTitle, children: <p>{texts.closed}</p> });
    const [title, text] = counted === 'full' ? [texts.fullTitle, texts.full] : [texts.doneTitle, texts.done];
    return sendPublicPage(reply, { lang, title, children: <p>{text}</p> });
  }

  private async form(token: string, ballotId: string, lang: Locale, reply: FastifyReply, missing = false): Promise<string> {
    const texts = labDayTexts(lang).roti;
    const lab = await this.roti.open(token);
    if (!lab) return sendPublicPage(reply, { lang, title: texts.closedTitle, children: <p>{texts.closed}</p> });
    return sendPublicPage(reply, {
      lang, title: texts.title,
      children: (
        <form method="post">
          {missing ? <p role="alert"><strong>{texts.missing}</strong></p> : null}
          <fieldset>
            <legend>{texts.question(lab.title)}</legend>
            {[...ROTI_SCORES].reverse().map((score) => (
              <p key={score}><label><input type="radio" name="score" value={score} required /> {score}{lang === 'fr' ? '\u00A0: ' : ': '}{texts.scores[score]}</label></p>
            ))}
          </fieldset>
          <input type="hidden" name="ballot" value={ballotId} />
          <p>{texts.anonymous}</p>
          <p><button type="submit">{texts.button}</button></p>
        </form>
      ),
    });
  }
}
