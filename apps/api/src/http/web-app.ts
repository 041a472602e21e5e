import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Beside the compiled api in dist. From the sources there is none: the browser's part has a server of its own then. */
export const WEB_APP = fileURLToPath(new URL('../../../web/', import.meta.url));
const SERVED = 'webApp';

/** Serves the built web app, where there is one. Names in `assets/` hold a hash of the content: they never change. */
export async function serveWebApp(app: NestFastifyApplication, root: string = WEB_APP): Promise<void> {
  if (!existsSync(`${root}/assets`) || !existsSync(`${root}/index.html`)) return;
  await app.register(fastifyStatic, {
    root, wildcard: false, index: false, preCompressed: true, cacheControl: false,
    setHeaders: (reply, file) => {
      void reply.header('cache-control', file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.getHttpAdapter().getInstance().decorate(SERVED, true);
}

/** Whether an unknown address is for the web app to show: a page a person asked for, outside of the API. */
export function isForWebApp(request: FastifyRequest): boolean {
  const [path] = request.url.split('?', 1) as [string];
  if (!['GET', 'HEAD'].includes(request.method) || !request.server.hasDecorator(SERVED) || /^\/(api|health|metrics|assets)(\/|$)/.test(path)) return false;
  // Whoever asks for the address itself means the app, whatever they say they accept: curl, a link checker.
  return path === '/' || (request.headers.accept ?? '').includes('text/html');
}

/** Pages that must be readable without JavaScript: the same app, with its words in the file. */
const READABLE = /^\/(legal|accessibility)$/;

export function sendWebApp(request: FastifyRequest, reply: FastifyReply): void {
  const name = READABLE.exec(request.url.split('?', 1)[0]!)?.[1];
  void reply.status(200).sendFile(name === undefined ? 'index.html' : `${name}.html`);
}
