import { existsSync } from 'node:fs';
import { placeholderIn } from './placeholder.js';

export type NodeEnv = 'production' | 'development' | 'test';
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything the product reads from its environment. `.env.example` explains each variable. */
export interface Config {
  nodeEnv: NodeEnv;
  /** Address to listen on. */
  host: string;
  port: number;
  /** How people reach the product, without a slash at the end: links are built from it, never from a request. */
  publicUrl: string;
  /** Without it the standalone program starts its own PostgreSQL in `dataDir`. */
  databaseUrl: string | undefined;
  /** Without it the queue lives in PostgreSQL. */
  redisUrl: string | undefined;
  /** Without it e-mails are kept and shown, not sent. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** The mailbox that answers from calendars come back to. Without it they are for people to read. */
  imapUrl: string | undefined;
  dataDir: string;
  /** The first administrator, when there is nobody to open the set-up link; both or neither. */
  adminEmail: string | undefined;
  adminPassword: string | undefined;
  logLevel: LogLevel;
  /** Where public registers are asked, without a slash at the end; one that is left out is never asked. */
  openSources: { register: string | undefined; directory: string | undefined; addresses: string | undefined };
}

/** Names every variable that is wrong, with what would be right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`The environment is not usable (.env.example explains each variable):\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Reads variables and collects what is wrong with them instead of stopping at the first. */
class Reader {
  readonly problems: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  text(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const found = allowed.find((each) => each === value);
    if (!found) this.problems.push(`${name}=${value}: one of ${allowed.join(', ')}`);
    return found ?? fallback;
  }

  port(name: string, fallback: number): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
    if (!(port <= 65_535)) this.problems.push(`${name}=${value}: a port number from 0 to 65535`);
    return port;
  }

  /** A service's address, to which paths are added; without a slash at the end. */
  base(name: string, example: string): string | undefined {
    return this.url(name, ['http:', 'https:'], example)?.href.replace(/\/+$/, '');
  }

  /** The value is not repeated in the message: these addresses hold passwords. */
  url(name: string, protocols: readonly string[], example: string): URL | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      this.problems.push(`${name}: an address such as ${example}`);
      return undefined;
    }
    const url = new URL(value);
    const placeholder = placeholderIn(url.password);
    if (placeholder) this.problems.push(`${name}: “${placeholder}” stands where the password belongs; put the real one`);
    return url;
  }
}

const MIN_PASSWORD_CHARACTERS = 12;
/** One address, with or without a name before it; what nodemailer would take for several is refused. */
const MAILBOX = /^(?:[^<>,;:"\p{Cc}]+ <[^\s<>,;:"@]+@[^\s<>,;:"@]+>|[^\s<>,;:"@]+@[^\s<>,;:"@]+)$/u;
const ADDRESS = /^[^\s<>,;:"@]+@[^\s<>,;:"@]+$/;

function administrator(read: Reader): Pick<Config, 'adminEmail' | 'adminPassword'> {
  const adminEmail = read.text('ADMIN_EMAIL');
  const adminPassword = read.text('ADMIN_PASSWORD');
  if ((adminEmail === undefined) !== (adminPassword === undefined)) {
    read.problems.push('ADMIN_EMAIL and ADMIN_PASSWORD: give both or neither');
  }
  if (adminEmail !== undefined && !ADDRESS.test(adminEmail)) read.problems.push(`ADMIN_EMAIL=${adminEmail}: one e-mail address`);
  if (adminPassword !== undefined) {
    if (placeholderIn(adminPassword)) read.problems.push('ADMIN_PASSWORD: a placeholder; choose a real one');
    else if ([...adminPassword].length < MIN_PASSWORD_CHARACTERS) read.problems.push(`ADMIN_PASSWORD: at least ${MIN_PASSWORD_CHARACTERS} characters`);
  }
  return { adminEmail, adminPassword };
}

/** The environment, completed by the file `.env` of the current folder; what is set already wins. */
function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/**
 * Validates the environment once, at boot; nothing else in the product reads process.env.
 * @throws {ConfigError} naming every variable that is wrong
 */
export function loadConfig(env: NodeJS.ProcessEnv = environment()): Config {
  const read = new Reader(env);
  const port = read.port('PORT', 3000);
  const publicUrl = read.url('PUBLIC_URL', ['http:', 'https:'], 'https://crm.example.org');
  if (publicUrl && (publicUrl.search || publicUrl.hash || publicUrl.pathname !== '/')) {
    read.problems.push('PUBLIC_URL: the address alone, without a path, such as https://crm.example.org');
  }
  const mailFrom = read.text('MAIL_FROM') ?? 'Premier Cercle <premier-cercle@localhost>';
  if (!MAILBOX.test(mailFrom)) read.problems.push(`MAIL_FROM=${mailFrom}: one sender such as Premier Cercle <crm@example.org>`);
  const config: Config = {
    nodeEnv: read.oneOf('NODE_ENV', ['production', 'development', 'test'], 'production'),
    host: read.text('HOST') ?? '127.0.0.1',
    port,
    publicUrl: publicUrl?.origin ?? `http://localhost:${port}`,
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database')?.href,
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:'], 'redis://host:6379')?.href,
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://user:password@host:587')?.href,
    mailFrom,
    imapUrl: read.url('IMAP_URL', ['imaps:', 'imap:'], 'imaps://user:password@host:993/INBOX')?.href,
    dataDir: read.text('DATA_DIR') ?? './data',
    ...administrator(read),
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
    openSources: {
      register: read.base('OPEN_REGISTER_URL', 'https://recherche-entreprises.api.gouv.fr'),
      directory: read.base('OPEN_DIRECTORY_URL', 'https://api-lannuaire.service-public.gouv.fr/api/explore/v2.1'),
      addresses: read.base('OPEN_ADDRESSES_URL', 'https://data.geopf.fr/geocodage'),
    },
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}
