import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '#contracts/vocabulary.js';
import { INK, SERIF } from '#platform/mail/layout.js';

const STYLE = `
body { margin: 0; background: ${INK.paper}; color: ${INK.ink}; font: 17px/1.5 Arial, Helvetica, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 3rem 1.5rem; }
h1 { font: normal 1.7rem/1.3 ${SERIF}; margin: 0 0 1rem; }
button { font: bold 1rem/1.25 Arial, Helvetica, sans-serif; padding: .7rem 1.25rem; border: 1px solid ${INK.act}; border-radius: 6px; background: ${INK.act}; color: #fff; cursor: pointer; }
button:focus-visible, a:focus-visible { outline: 2px solid ${INK.act}; outline-offset: 2px; }
p, dl { margin: 0 0 1rem; }
dt { font-weight: bold; }
dd { margin: 0 0 .75rem; }
fieldset { border: 1px solid ${INK.line}; border-radius: 6px; margin: 1.25rem 0; padding: .75rem 1rem 1rem; }
legend { font-weight: bold; padding: 0 .35rem; }
label { display: block; margin: .6rem 0 .25rem; }
.choice { display: flex; align-items: center; gap: .6rem; margin: .35rem 0; min-height: 2.75rem; }
input[type=radio] { width: 1.35rem; height: 1.35rem; accent-color: ${INK.act}; flex: none; }
input[type=text], input[type=email], textarea { box-sizing: border-box; width: 100%; font: inherit; color: inherit; background: ${INK.card}; border: 1px solid ${INK.field}; border-radius: 6px; padding: .6rem .7rem; }
input:focus-visible, textarea:focus-visible { outline: 2px solid ${INK.act}; outline-offset: 2px; }
.hint { color: ${INK.faint}; font-size: .94rem; margin: .15rem 0 .4rem; }
.note { background: ${INK.actSoft}; border-left: 4px solid ${INK.act}; padding: .75rem 1rem; }
.pre { white-space: pre-line; }
.small { font-size: .94rem; }
a { color: ${INK.act}; }
.brand { color: ${INK.act}; font-weight: bold; margin: 0 0 2rem; }`;

/** Its one style sheet is inside, known by its hash; there is no script, and forms go nowhere but here. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/**
 * A page behind a mailed link: rendered here, works without JavaScript, is neither kept by a cache nor told to another
 * site through the referrer, since its address is a secret.
 */
export function sendPublicPage(reply: FastifyReply, { lang, title, children }: { lang: Locale; title: string; children: ReactNode }): string {
  void reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow');
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <p className="brand">Premier Cercle</p>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>,
  )}`;
}
