import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './config.js';

describe('the configuration', () => {
  it('works on a machine that sets nothing', () => {
    expect(loadConfig({})).toEqual({
      nodeEnv: 'production', host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000', databaseUrl: undefined, redisUrl: undefined,
      smtpUrl: undefined, mailFrom: 'Premier Cercle <premier-cercle@localhost>', imapUrl: undefined, dataDir: './data', adminEmail: undefined, adminPassword: undefined, logLevel: 'info',
      openSources: { register: undefined, directory: undefined, addresses: undefined },
    });
  });

  it('builds the public address from the port until it is given one, which it takes without its slash', () => {
    expect(loadConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(loadConfig({ PORT: '8080', PUBLIC_URL: 'https://crm.example.org/' }).publicUrl).toBe('https://crm.example.org');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ databaseUrl: undefined, port: 3000 });
  });

  it('names every wrong variable at once', () => {
    let problems: readonly string[] = [];
    try {
      loadConfig({ PORT: '80a', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', ADMIN_EMAIL: 'a@example.org', MAIL_FROM: 'a@x.org, b@x.org', PUBLIC_URL: 'https://x.org/crm' });
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems = error.problems;
    }
    expect(problems.map((problem) => /^[A-Z_]+/.exec(problem)?.[0]).sort()).toEqual(['ADMIN_EMAIL', 'DATABASE_URL', 'LOG_LEVEL', 'MAIL_FROM', 'PORT', 'PUBLIC_URL']);
  });

  it.each(['change-me', 'CHANGEME', 'à changer', '<your-password>'])('refuses the placeholder %s as a password', (secret) => {
    expect(() => loadConfig({ DATABASE_URL: `postgres://crm:${encodeURIComponent(secret)}@db/crm` })).toThrow(/DATABASE_URL/);
    expect(() => loadConfig({ ADMIN_EMAIL: 'a@example.org', ADMIN_PASSWORD: secret })).toThrow(/ADMIN_PASSWORD: a placeholder/);
  });

  it('does not repeat the password of an address that is wrong', () => {
    expect(() => loadConfig({ DATABASE_URL: 'mysql://crm:s3cr3t-of-mine@db/crm' })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('s3cr3t') }));
  });
});
