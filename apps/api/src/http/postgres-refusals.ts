import { DomainError, invalid } from '#platform/errors/domain-error.js';

/** Text, numbers and dates that passed validation but that PostgreSQL cannot keep (class 22 of its error codes). */
const UNFIT_DATA = new Set(['22001', '22003', '22007', '22008', '22021', '22P02', '22P05']);

/** The database is away, overloaded or gave up waiting: the same request may succeed in a moment. */
const AWAY = new Set([
  '40001', '40P01', '55P03', '57014', '57P01', '57P02', '57P03', '25P03', '53000', '53100', '53200', '53300', '53400',
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH',
]);

/** pg has no code for these. */
const AWAY_SENTENCES = /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout|Cannot use a pool after calling end|not currently accepting connections|Connection ended unexpectedly/i;

interface PostgresError { code?: unknown; detail?: unknown; column?: unknown; message: string; driverError?: unknown }

/** What an error of PostgreSQL or of its driver means to the client; null for one that is our own mistake. */
export function postgresRefusal(error: unknown): DomainError | null {
  if (!(error instanceof Error)) return null;
  const { driverError } = error as PostgresError;
  const { code, detail, column, message } = (driverError instanceof Error ? driverError : error) as PostgresError;
  const text = typeof code === 'string' ? code : '';
  if (AWAY.has(text) || text.startsWith('08') || AWAY_SENTENCES.test(message)) return new DomainError('unavailable');
  if (UNFIT_DATA.has(text)) return invalid({ field: '', code: 'text_invalid' });
  if (text === '23502') return invalid({ field: camel(String(column)), code: 'required' });
  if (text === '23505') return new DomainError('conflict');
  if (text === '23503') return new DomainError(String(detail).includes('still referenced') ? 'still_in_use' : 'not_found');
  if (text === '23514') return invalid({ field: '', code: 'not_allowed' });
  return null;
}

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
