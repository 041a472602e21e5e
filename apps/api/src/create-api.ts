import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SetupService } from '#crm/workspaces/setup.service.js';
import type { Config } from '#platform/config/config.js';
import { createLogger, NestLogger, type LogStream } from '#platform/log/logger.js';
import { ApiModule } from './api.module.js';
import { serveSwaggerUi } from './docs/swagger-ui.js';
import { Readiness } from './health/readiness.js';
import { fastifyAdapter, prepareFastify } from './http/fastify.js';
import { prefixRoutes } from './http/routes.js';
import { serveWebApp } from './http/web-app.js';

export interface Api {
  app: NestFastifyApplication;
  /** Starts to listen; answers the address, such as `http://127.0.0.1:3000`. */
  listen(): Promise<string>;
  /** Readiness goes off, requests under way are answered, connections are closed. */
  close(): Promise<void>;
  /** Where the first administrator is made, with a new one-time token; null once that is done. */
  setupLink(): Promise<string | null>;
}

/**
 * The HTTP door, ready for `listen` or for `inject`. The database must have been migrated before.
 * @param webApp folder of the built web app, where it is not beside the compiled api
 * @param log where the log goes, if not to the standard output
 */
export async function createApi({ config, webApp, log }: { config: Config; webApp?: string; log?: LogStream }): Promise<Api> {
  const logger = createLogger(config.logLevel, log);
  const secure = new URL(config.publicUrl).protocol === 'https:';
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), fastifyAdapter({ secure }), {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLogger(logger),
  });
  prefixRoutes(app);
  if (!secure) logger.warn('PUBLIC_URL is not https: session cookies travel unprotected. Fine on one machine, not on a network.');
  await prepareFastify(app, { secure });
  await serveSwaggerUi(app);
  await serveWebApp(app, webApp);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  const setup = app.get(SetupService, { strict: false });
  await firstAdministrator(setup, config);

  return {
    app,
    listen: () => app.listen(config.port, config.host).then(() => app.getUrl()),
    close: async () => {
      app.get(Readiness).drain();
      await app.close();
    },
    setupLink: async () => {
      const token = await setup.mintToken();
      // Behind `#`, so that it is sent to no server and lands in no log.
      return token && `${config.publicUrl}/setup#token=${token}`;
    },
  };
}

/** ADMIN_EMAIL and ADMIN_PASSWORD: nobody has to open the link. */
async function firstAdministrator(setup: SetupService, { adminEmail: email, adminPassword: password }: Config): Promise<void> {
  if (email === undefined || password === undefined) return;
  await setup.unattended({ email, password, name: email.split('@')[0]!, workspaceName: 'Équipe', locale: 'fr' });
}
