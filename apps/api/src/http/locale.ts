import type { FastifyRequest } from 'fastify';
import { LOCALES, type Locale } from '#contracts/vocabulary.js';
import type { HttpRequest } from './http-request.js';

const isLocale = (tag: string): tag is Locale => (LOCALES as readonly string[]).includes(tag);

/** The first of our languages in Accept-Language by its weight (RFC 9110, 12.5.4); null when it names none. */
export function acceptedLocale(header: string | undefined): Locale | null {
  const wanted = (header ?? '').split(',').slice(0, 20).map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = /^\s*q\s*=\s*([\d.]+)/.exec(parameters.join(';'))?.[1];
    return { tag: tag.split('-')[0]!, weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
  const best = wanted.filter(({ tag, weight }) => weight > 0 && isLocale(tag)).sort((a, b) => b.weight - a.weight)[0];
  return best ? (best.tag as Locale) : null;
}

/** The language of an answer: what the request asks for, else the member's, else French. */
export function localeOf(request: FastifyRequest): Locale {
  return acceptedLocale(request.headers['accept-language']) ?? (request as HttpRequest).identity?.scope.locale ?? 'fr';
}
