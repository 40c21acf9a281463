import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** SMTP servers that answer as a test wants, spoken to over real sockets on ports the system chose. */
export interface Answering {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface SmtpAnswer {
  readonly code: number;
  readonly text: string;
}

export interface Received {
  readonly mail: ParsedMail;
  readonly recipients: readonly string[];
  readonly sender: string;
}

/** Takes letters; `refuse` is its answer to a recipient, `refuseData` the one to a whole letter. */
export async function startTakingServer(
  answers: { refuse?: SmtpAnswer; refuseData?: SmtpAnswer } = {},
): Promise<Answering & { readonly received: readonly Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      done(answers.refuse === undefined ? null : smtpError(answers.refuse));
    },
    onData: (stream, session, done) => {
      simpleParser(stream, (error: Error | null, mail: ParsedMail) => {
        const { mailFrom, rcptTo } = session.envelope;
        const recipients = rcptTo.map(({ address }) => address);
        received.push({ mail, recipients, sender: mailFrom === false ? '' : mailFrom.address });
        done(answers.refuseData === undefined ? error : smtpError(answers.refuseData));
      });
    },
  });
  // A client that hangs up is no failure of the server.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(resolve);
    });
  return { url: urlOf(server.server.address()), received, close };
}

/** Speaks a script: an answer a line received, silence where the answer is null. Counts its connections. */
export async function startScriptedServer(script: {
  readonly greeting: string | null;
  readonly answerTo: (line: string, hangUp: () => void) => string | null;
}): Promise<Answering & { readonly connections: () => number }> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    if (script.greeting !== null) socket.write(`${script.greeting}\r\n`);
    let rest = '';
    socket.on('data', (data) => {
      const lines = (rest + data.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const answer = script.answerTo(line, () => socket.destroy());
        if (answer !== null) socket.write(`${answer}\r\n`);
      }
    });
  });
  return { ...(await listening(server)), connections: () => connections };
}

/** Never ends its answer to EHLO: one more line every tenth of a second, so that no single wait is long. */
export async function startDrippingServer(): Promise<Answering> {
  const server = createServer((socket) => {
    socket.write('220 ready\r\n');
    const drip = setInterval(() => socket.write('250-more\r\n'), 100);
    socket.on('close', () => {
      clearInterval(drip);
    });
  });
  return listening(server);
}

async function listening(server: Server): Promise<Answering> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => {
        resolve();
      });
    });
  return { url: urlOf(server.address()), close };
}

function smtpError({ code, text }: SmtpAnswer): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return `smtp://127.0.0.1:${address.port}`;
}
