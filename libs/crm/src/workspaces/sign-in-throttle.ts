import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { DomainError } from '#platform/errors/domain-error.js';
import { hashOf } from './secrets.rules.js';

/** Wrong passwords in 15 minutes: for one account from anywhere, and from one address for any account. */
export const SIGN_IN_LIMITS = { account: 10, address: 100, windowSeconds: 15 * 60 } as const;

/**
 * Counts attempts before the password is looked at, in PostgreSQL, so that a hundred guesses at once on several processes
 * are still counted one by one. The window is judged by the process's clock: minutes more or less do no harm here.
 */
@Injectable()
export class SignInThrottle {
  private readonly account: RateLimiterPostgres;
  private readonly address: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const common = {
      storeClient: dataSource, storeType: 'typeorm', tableName: 'rate_limits', tableCreated: true, clearExpiredByTimeout: false,
      duration: SIGN_IN_LIMITS.windowSeconds,
    };
    this.account = new RateLimiterPostgres({ ...common, keyPrefix: 'sign-in-account', points: SIGN_IN_LIMITS.account });
    this.address = new RateLimiterPostgres({ ...common, keyPrefix: 'sign-in-address', points: SIGN_IN_LIMITS.address });
  }

  /**
   * Counts one attempt.
   * @throws DomainError `too_many_requests` with the seconds to wait.
   */
  async consume(email: string, address: string): Promise<void> {
    try {
      await this.address.consume(hashOf(address));
      await this.account.consume(hashOf(email));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new DomainError('too_many_requests', { retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) });
    }
  }

  /** The attempt was right: it does not count, and the account starts anew. */
  async forgive(email: string, address: string): Promise<void> {
    await this.account.delete(hashOf(email));
    await this.address.reward(hashOf(address));
  }
}
