import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { SmtpCatcher } from './smtp-catcher.js';

describe('the SMTP catcher', () => {
  let catcher: SmtpCatcher;
  beforeEach(async () => {
    catcher = await SmtpCatcher.start();
  });
  afterEach(() => catcher.close());

  const send = (subject: string) => createTransport({ url: catcher.url, socketTimeout: 500 })
    .sendMail({ from: 'premier@example.org', to: 'claire@example.org', subject, text: 'Bonjour, à bientôt' });

  it('keeps each message with its envelope, parsed', async () => {
    const arrived = catcher.waitFor(2);
    await send('Première');
    await send('Seconde');
    const [first, second] = await arrived;

    expect(first).toMatchObject({ from: 'premier@example.org', to: ['claire@example.org'], mail: { subject: 'Première' } });
    expect(second?.mail.text?.trim()).toBe('Bonjour, à bientôt');
  });

  it.each([['refuse', 550], ['try-later', 451]] as const)('when told to %s answers %i and keeps nothing', async (mood, responseCode) => {
    catcher.mood = mood;

    await expect(send('Refusée')).rejects.toMatchObject({ responseCode });
    expect(catcher.messages).toHaveLength(0);
  });

  it('when it stalls leaves the sender without an answer', async () => {
    catcher.mood = 'stall';

    await expect(send('Sans réponse')).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(catcher.messages).toHaveLength(0);
  });

  it('when it drops the line has the message that the sender believes failed', async () => {
    catcher.mood = 'drop';

    await expect(send('Incertaine')).rejects.toThrow();
    expect(catcher.messages).toHaveLength(1);
  });
});
