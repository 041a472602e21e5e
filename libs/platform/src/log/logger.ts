import type { LoggerService } from '@nestjs/common';
import { destination, pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '#platform/config/config.js';

/** Names whose values never reach a log, at any depth that a log line of ours has. */
const SECRET = ['password', 'token', 'authorization', 'cookie', 'email', 'phone', 'e164', 'firstName', 'lastName', 'note'];

export type LogStream = DestinationStream;

/** JSON lines on the given stream. People's data is cut out by name, in case a line ever carries an input. */
export function createLogger(level: LogLevel, stream: DestinationStream = destination({ dest: 1, sync: true })): Logger {
  return pino({ level, base: null, redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' } }, stream);
}

/**
 * The API and the worker in one process each open a pool under the default name; @nestjs/typeorm warns of that, since it
 * keeps names in one list for all applications. Neither looks the other's up.
 */
const TWO_DOORS_ONE_PROCESS = 'DataSourceNameRegistry';

/** What Nest logs, through pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void { this.logger.debug(details(rest), text(message)); }
  warn(message: unknown, ...rest: unknown[]): void {
    if (rest.at(-1) !== TWO_DOORS_ONE_PROCESS) this.logger.warn(details(rest), text(message));
  }
  error(message: unknown, ...rest: unknown[]): void { this.logger.error(details(rest), text(message)); }
  fatal(message: unknown, ...rest: unknown[]): void { this.logger.fatal(details(rest), text(message)); }
  debug(message: unknown, ...rest: unknown[]): void { this.logger.debug(details(rest), text(message)); }
  verbose(message: unknown, ...rest: unknown[]): void { this.logger.trace(details(rest), text(message)); }
}

const text = (message: unknown): string => (message instanceof Error ? message.message : String(message));

/** Nest appends the context last, and a stack before it. */
function details(rest: unknown[]): Record<string, unknown> {
  const context = rest.at(-1);
  const stack = rest.length > 1 ? rest[0] : undefined;
  return { ...(typeof context === 'string' ? { context } : {}), ...(typeof stack === 'string' ? { stack } : {}) };
}
