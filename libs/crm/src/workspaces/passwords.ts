import { hash, verify, type Options } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#platform/errors/domain-error.js';

/** OWASP's floor for argon2id, the library's default variant: 19 MiB, two passes, one thread; about 50 ms of one core. */
export const ARGON2: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a random password nobody kept: verifying against it makes an unknown user cost what a known one costs. */
export const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$UKdMu9sX9AM819zC7k5P5w$tfcBCR4zKeZ1yuv+Hn/aQC2sKC0gxJlcXdGMg3gGcWw';

/** Without a bound, a flood of sign-ins would be a way to stop the whole product. */
const AT_ONCE = 2;
const WAITING_MAX = 40;

@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.bounded(() => hash(password.normalize('NFC'), ARGON2));
  }

  /** Null stands for a person who is unknown or has no password yet: false, after the same work. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const matches = await this.bounded(() => verify(passwordHash ?? NOBODY, password.normalize('NFC')));
    return matches && passwordHash !== null;
  }

  /** @throws DomainError `unavailable` when too many wait already. */
  private async bounded<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= WAITING_MAX) throw new DomainError('unavailable', { retryAfter: 5 });
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
