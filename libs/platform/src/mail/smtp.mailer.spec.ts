import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SmtpCatcher } from '#testing/smtp-catcher.js';
import { SmtpMailer } from './smtp.mailer.js';

const mail = { recipient: 'claire@ofb.example', messageId: '<one@equipe.example>', subject: 'Vos relances', text: 'Bonjour', html: '<p>Bonjour</p>' };
const timeouts = { connect: 1_000, silence: 300, whole: 2_000 };

describe('sending through an SMTP server', () => {
  let relay: SmtpCatcher;
  const mailer = (url = relay.url) => new SmtpMailer({ url, from: 'Premier Cercle <crm@equipe.example>', timeouts });
  beforeEach(async () => {
    relay = await SmtpCatcher.start();
  });
  afterEach(() => relay.close());

  it('gives one message to one person, in both forms, under the Message-ID it was planned with', async () => {
    await mailer().send({ ...mail, unsubscribeUrl: 'https://crm.example/unsubscribe/abc' });

    const [caught] = relay.messages;
    expect(caught).toMatchObject({ from: 'crm@equipe.example', to: ['claire@ofb.example'], mail: { messageId: '<one@equipe.example>', subject: 'Vos relances' } });
    expect(caught!.mail.html).toContain('<p>Bonjour</p>');
    expect(caught!.raw).toMatch(/^List-Unsubscribe: <https:\/\/crm\.example\/unsubscribe\/abc>\r?$/m);
    expect(caught!.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  });

  it('refuses a recipient that would be several', async () => {
    await expect(mailer().send({ ...mail, recipient: 'a@b.example,c@d.example' })).rejects.toMatchObject({ doubt: 'refused' });
    expect(relay.messages).toHaveLength(0);
  });

  it.each([['try-later', 'later'], ['refuse', 'refused'], ['stall', 'uncertain'], ['drop', 'uncertain']] as const)(
    'a relay in the mood to %s leaves the message %s', async (mood, doubt) => {
      relay.mood = mood;

      await expect(mailer().send(mail)).rejects.toMatchObject({ doubt });
    },
  );

  it('nobody listens: later', async () => {
    await expect(mailer('smtp://127.0.0.1:1').send(mail)).rejects.toMatchObject({ doubt: 'later' });
  });

  describe('with a relay that speaks as it likes', () => {
    let server: Server;
    afterEach(() => new Promise((closed) => server.close(closed)));
    const speaking = async (talk: (line: string) => string | null, greeting = '220 relay'): Promise<string> => {
      server = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.write(`${greeting}\r\n`);
        socket.on('data', (data) => {
          const answer = talk(data.toString());
          if (answer === null) socket.destroy();
          else socket.write(`${answer}\r\n`);
        });
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const address = server.address();
      return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    };

    it.each([
      ['hangs up at the recipient', (line: string) => (line.startsWith('RCPT') ? null : '250 ok'), undefined, 'later'],
      ['refuses the recipient for good', (line: string) => (line.startsWith('RCPT') ? '550 5.1.1 nobody here' : '250 ok'), undefined, 'refused'],
      ['refuses us at the door', () => '250 ok', '554 5.7.1 go away', 'later'],
      ['hangs up after DATA has begun', (line: string) => (line.startsWith('DATA') ? '354 go on' : /^(EHLO|MAIL|RCPT)/.test(line) ? '250 ok' : null), undefined, 'uncertain'],
    ] as const)('that %s', async (_what, talk, greeting, doubt) => {
      const url = await speaking(talk, greeting);

      await expect(mailer(url).send(mail)).rejects.toMatchObject({ doubt });
    });
  });

  it('does not repeat the address in its reason', async () => {
    relay.mood = 'refuse';

    await expect(mailer().send(mail)).rejects.toMatchObject({ message: expect.not.stringContaining('claire@') });
  });
});
