import { afterEach, describe, expect, it } from '@jest/globals';
import { at, launch, options } from '#test/support/invented-letters';
import {
  startDrippingServer,
  startScriptedServer,
  startTakingServer,
  type Answering,
} from '#test/support/smtp-servers';
import { compose } from './compose-letter.js';
import {
  createSender,
  type SenderOptions,
  longestSendSeconds,
  messageIdOf,
  type LetterToSend,
} from './send-letter.js';

const from = options('ru').from;
const letter = (change: Partial<LetterToSend> = {}): LetterToSend => ({
  messageId: messageIdOf('letter-1', from),
  from,
  to: { name: 'Рябинина О.П.', address: 'ryabinina@school.example' },
  dateAt: at('2019-09-09'),
  composed: compose(launch(), options('ru')),
  headers: { 'X-Prikaz-Letter': 'letter-1' },
  ...change,
});

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function sender(of: SenderOptions) {
  const made = createSender(of);
  closers.unshift(() => {
    made.close();
    return Promise.resolve();
  });
  return made;
}

function kept<Server extends Answering>(server: Server): Server {
  closers.push(server.close);
  return server;
}

const taking = async (...answers: Parameters<typeof startTakingServer>) =>
  kept(await startTakingServer(...answers));
const scripted = async (
  answerTo: Parameters<typeof startScriptedServer>[0]['answerTo'],
  greeting: string | null = '220 ready',
) => kept(await startScriptedServer({ greeting, answerTo }));

const greeted = (line: string): string | null => {
  if (/^(EHLO|MAIL|RCPT)/.test(line)) return '250 ok';
  return line === 'DATA' ? '354 go on' : null;
};

describe('a letter over SMTP', () => {
  it('arrives with its Russian subject, business date, Message-ID, both texts and its calendar', async () => {
    const { url, received } = await taking();
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 5 }).send(letter());
    expect(outcome).toEqual({ status: 'sent', reason: '250' });
    const [arrived] = received;
    const mail = arrived?.mail;
    expect(mail?.subject).toBe('Приказ № 12-о: вам поручено 2 пункта, ближайший срок до 4 октября');
    expect(mail?.date?.toISOString()).toBe('2019-09-09T06:00:00.000Z');
    expect(mail?.messageId).toBe('<letter-1@zarechensk.example>');
    expect(mail?.from?.value).toEqual([{ name: 'Приказ', address: 'prikaz@zarechensk.example' }]);
    expect(mail?.text).toContain('Здравствуйте, Ольга Петровна!');
    expect(mail?.html).toContain('Открыть и отчитаться');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('x-prikaz-letter')).toBe('letter-1');
    expect(mail?.headers.has('x-mailer')).toBe(false);
    const [calendar] = mail?.attachments ?? [];
    expect([calendar?.contentType, calendar?.filename]).toEqual(['text/calendar', 'сроки.ics']);
    expect(calendar?.content.toString()).toContain('METHOD:PUBLISH');
  });

  it('goes to one recipient whatever their name looks like', async () => {
    const { url, received } = await taking();
    const name = 'Рябинина, О.П. <x@other.example>, "y"';
    const to = { name, address: 'ryabinina@school.example' };
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 5 }).send(letter({ to }));
    expect(outcome.status).toBe('sent');
    expect(received.map(({ recipients }) => recipients)).toEqual([['ryabinina@school.example']]);
    expect(received[0]?.sender).toBe('prikaz@zarechensk.example');
  });
});

describe('letters of one batch', () => {
  it('share a connection, and a refused one does not harm the next', async () => {
    const answers = (line: string) => {
      if (line === 'RCPT TO:<gone@school.example>') return '550 5.1.1 unknown';
      return line === '.' ? '250 2.0.0 taken' : greeted(line);
    };
    const { url, connections } = await scripted(answers);
    const one = sender({ smtpUrl: url, timeoutSeconds: 5 });
    const outcomes = [];
    for (const address of [
      'a@school.example',
      'b@school.example',
      'gone@school.example',
      'c@school.example',
    ]) {
      outcomes.push(await one.send(letter({ to: { name: 'Р', address } })));
    }
    expect(outcomes.map(({ status }) => status)).toEqual(['sent', 'sent', 'refused', 'sent']);
    expect(outcomes[0]).toEqual({ status: 'sent', reason: '250 2.0.0' });
    expect(connections()).toBeLessThanOrEqual(2);
  });
});

describe('a letter that does not go', () => {
  it('is refused for good when the server knows no such reader, and the reason is codes alone', async () => {
    const text = '5.1.1 <ryabinina@school.example> Рябинина unknown';
    const { url, received } = await taking({ refuse: { code: 550, text } });
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 5 }).send(letter());
    expect(outcome).toEqual({ status: 'refused', reason: '550 5.1.1 RCPT TO' });
    expect(received).toEqual([]);
  });

  it('is refused for good when the server refuses its body', async () => {
    const { url } = await taking({ refuseData: { code: 554, text: '5.7.1 spam' } });
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 5 }).send(letter());
    expect(outcome).toEqual({ status: 'refused', reason: '554 5.7.1 DATA' });
  });

  it.each([
    { refuse: { code: 451, text: '4.7.1 later' } },
    { refuseData: { code: 451, text: '4.7.1 later' } },
  ])('is put off when the server asks to come back: %j', async (answers) => {
    const { url } = await taking(answers);
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 5 }).send(letter());
    expect(outcome).toMatchObject({ status: 'put-off', mayHaveArrived: false });
    expect(outcome.reason).toMatch(/^451 4\.7\.1 (RCPT TO|DATA)$/);
  });

  it.each([
    '',
    'school.example',
    'bad\r\n@school.example',
    'a@x.example, b@y.example',
    'R <r@school.example>',
  ])('is refused when its address is none, before a server is asked: %j', async (address) => {
    const { url, received } = await taking();
    const to = { name: 'Рябинина О.П.', address };
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 5 }).send(letter({ to }));
    expect(outcome).toEqual({ status: 'refused', reason: 'EADDRESS' });
    expect(received).toEqual([]);
  });

  it('is put off when nobody listens', async () => {
    const { url } = await scripted(() => null, null);
    for (const close of closers.splice(0)) await close();
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 5 }).send(letter());
    expect(outcome).toEqual({ status: 'put-off', reason: 'ECONNREFUSED', mayHaveArrived: false });
  });

  it('is put off when the server accepts the connection and says nothing', async () => {
    const { url } = await scripted(() => null, null);
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 1 }).send(letter());
    expect(outcome).toEqual({ status: 'put-off', reason: 'ETIMEDOUT', mayHaveArrived: false });
  });

  it('is put off as perhaps arrived when the answer to its body never comes', async () => {
    const { url } = await scripted(greeted);
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 1 }).send(letter());
    expect(outcome).toEqual({ status: 'put-off', reason: 'ETIMEDOUT', mayHaveArrived: true });
  });

  it('is not sent again behind our back when its connection breaks after the body', async () => {
    const breaking = (line: string, hangUp: () => void) => {
      if (line === '.') hangUp();
      return greeted(line);
    };
    const { url, connections } = await scripted(breaking);
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 5 }).send(letter());
    expect(outcome).toEqual({ status: 'put-off', reason: 'ECONNECTION', mayHaveArrived: true });
    expect(connections()).toBe(1);
  });

  it('is put off when sending is closed while it is under way', async () => {
    let made: ReturnType<typeof sender> | null = null;
    const closing = (line: string) => {
      if (line === 'DATA') made?.close();
      return greeted(line);
    };
    const { url } = await scripted(closing);
    made = sender({ smtpUrl: url, timeoutSeconds: 5 });
    expect(await made.send(letter())).toMatchObject({ status: 'put-off', reason: 'EABORT' });
    expect(await made.send(letter())).toMatchObject({ status: 'put-off', mayHaveArrived: false });
  });

  it('is put off, not refused, when the server does not let this installation in', async () => {
    const notIn = (line: string) =>
      line.startsWith('MAIL') ? '530 5.7.0 Authentication required' : greeted(line);
    const { url } = await scripted(notIn);
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 5 }).send(letter());
    expect(outcome).toEqual({
      status: 'put-off',
      reason: '530 5.7.0 MAIL FROM',
      mayHaveArrived: false,
    });
  });

  it('is put off when the server greets with a refusal', async () => {
    const { url } = await scripted(() => null, '554 5.3.2 closed for today');
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 5 }).send(letter());
    expect(outcome).toMatchObject({ status: 'put-off', mayHaveArrived: false });
    expect(outcome.reason).toMatch(/^554 5\.3\.2/);
  });

  it('takes no longer than its limit from a server that answers a little at a time', async () => {
    const { url } = kept(await startDrippingServer());
    const begun = performance.now();
    const outcome = await sender({ smtpUrl: url, timeoutSeconds: 1 }).send(letter());
    expect(outcome.status).toBe('put-off');
    expect((performance.now() - begun) / 1000).toBeLessThan(longestSendSeconds(1) + 1);
  }, 10_000);
});

describe('the settings of sending', () => {
  it.each(['', 'localhost:25', 'http://mail.example', 'smtp:'])(
    'refuse what is no SMTP address: "%s"',
    (smtpUrl) => {
      expect(() => sender({ smtpUrl, timeoutSeconds: 5 })).toThrow('begins with smtp:// or smtps://');
    },
  );
});
