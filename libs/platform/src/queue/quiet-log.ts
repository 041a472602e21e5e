import { Logger } from '@nestjs/common';

/** At most one line per message in this many milliseconds: an unreachable Redis repeats itself thousands of times a second. */
const QUIET_MS = 10_000;

/** Logs what repeats itself once, and says later how often it was repeated. */
export class QuietLog {
  private readonly seen = new Map<string, { at: number; silenced: number }>();
  private readonly logger: Logger;

  constructor(context: string) {
    this.logger = new Logger(context);
  }

  warn(what: string, error: unknown): void {
    const now = Date.now();
    const before = this.seen.get(what);
    if (before && now - before.at < QUIET_MS) {
      before.silenced += 1;
      return;
    }
    this.seen.set(what, { at: now, silenced: 0 });
    const repeated = before && before.silenced > 0 ? ` (${before.silenced} more since the last line)` : '';
    this.logger.warn(`${what}: ${reason(error)}${repeated}`);
  }
}

/** Some network errors have an empty message and say all in their code. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || (error as NodeJS.ErrnoException).code || error.name;
}
