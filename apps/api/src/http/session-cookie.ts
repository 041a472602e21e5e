import type { CookieSerializeOptions } from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.token.js';

/** The cookie of a signed-in browser. Over https its name starts with `__Host-`: no other host can set or read it. */
@Injectable()
export class SessionCookie {
  readonly secure: boolean;
  private readonly name: string;
  private readonly options: CookieSerializeOptions;

  constructor(@Inject(CONFIG) config: Config) {
    this.secure = new URL(config.publicUrl).protocol === 'https:';
    this.name = this.secure ? '__Host-pc_session' : 'pc_session';
    this.options = { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' };
  }

  read(request: FastifyRequest): string | null {
    return request.cookies[this.name] || null;
  }

  set(reply: FastifyReply, token: string, expires: Date): void {
    void reply.setCookie(this.name, token, { ...this.options, expires });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options);
  }
}
