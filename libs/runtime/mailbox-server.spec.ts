import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { waitUntil } from './wait-until.js';
import { startMailbox, type MailboxServer } from './mailbox-server.js';
import { PortTakenError } from './ports.js';

let folder: string;
let mailbox: MailboxServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prikaz-mailbox-'));
  const refusals: Record<string, 451 | 550> = { 'busy@school.example': 451, 'gone@school.example': 550 };
  mailbox = await startMailbox({ folder, refuse: (address) => refusals[address] });
});

afterEach(async () => {
  await mailbox.stop();
  await rm(folder, { recursive: true, force: true });
});

async function send(to: string, subject = 'Приказ № 12', text = 'Напоминаем о сроке.'): Promise<void> {
  const transport = nodemailer.createTransport(mailbox.url);
  try {
    await transport.sendMail({
      from: 'prikaz@office.example',
      to: { name: 'Школа', address: to },
      subject,
      text,
    });
  } finally {
    transport.close();
  }
}

async function letters(): Promise<string[]> {
  return (await readdir(folder)).sort();
}

describe('own mailbox', () => {
  it('keeps a letter as it was sent, with its real sender and recipient', async () => {
    await send('school7@school.example');
    const [name = ''] = await letters();
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{8}\.eml$/);
    const letter = await simpleParser(await readFile(join(folder, name)));
    expect(letter.subject).toBe('Приказ № 12');
    expect(letter.text?.trim()).toBe('Напоминаем о сроке.');
    expect(String(letter.headers.get('return-path') && letter.headerLines[1]?.line)).toBe(
      'Delivered-To: school7@school.example',
    );
  });

  it('takes an address with letters outside ASCII', async () => {
    await send('директор@school.example');
    const [name = ''] = await letters();
    expect(await readFile(join(folder, name), 'utf8')).toContain('Delivered-To: директор@school.example');
  });

  it('names letters so that they sort in the order of arrival', async () => {
    for (let number = 1; number <= 5; number += 1) await send('school7@school.example', `letter ${number}`);
    const subjects = [];
    for (const name of await letters())
      subjects.push((await simpleParser(await readFile(join(folder, name)))).subject);
    expect(subjects).toEqual(['letter 1', 'letter 2', 'letter 3', 'letter 4', 'letter 5']);
  });

  it('refuses chosen recipients for now or for good, in the conversation', async () => {
    await expect(send('busy@school.example')).rejects.toMatchObject({ responseCode: 451 });
    await expect(send('gone@school.example')).rejects.toMatchObject({ responseCode: 550 });
    expect(await letters()).toEqual([]);
  });

  it('refuses a letter over the limit and keeps nothing of it', async () => {
    await expect(send('school7@school.example', 'big', 'x'.repeat(26 * 1024 * 1024))).rejects.toMatchObject({
      responseCode: 552,
    });
    expect(await letters()).toEqual([]);
  }, 30_000);

  it('keeps nothing of a letter whose sender breaks off in the middle', async () => {
    await breakOffInTheMiddle(mailbox.port);
    await send('school7@school.example', 'the next one');
    await until(async () => (await letters()).length === 1);
    const [name = ''] = await letters();
    expect(await readFile(join(folder, name), 'utf8')).toContain('Subject: the next one');
  });

  it('says that the port it was told to use is taken', async () => {
    await expect(startMailbox({ folder, port: mailbox.port })).rejects.toBeInstanceOf(PortTakenError);
  });
});

function breakOffInTheMiddle(port: number): Promise<void> {
  const lines = [
    'EHLO test',
    'MAIL FROM:<a@office.example>',
    'RCPT TO:<b@school.example>',
    'DATA',
    'Subject: half\r\n\r\nhalf of',
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      if (!/^\d{3} /m.test(chunk.toString())) return;
      const line = lines.shift();
      if (line === undefined) return;
      socket.write(`${line}\r\n`, () => {
        if (lines.length === 0) socket.destroy();
      });
    });
    socket.on('close', () => resolve());
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  expect(await waitUntil(async () => ((await holds()) ? true : null), 5)).toBe(true);
}
