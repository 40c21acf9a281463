import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import type { MailboxEntry, MailboxLetter } from '#libs/contracts/http/letter.schema';

const mostParsedAtOnce = 50;

/** The letters of the installation's own mailbox: files that the SMTP server wrote, never changed afterwards. */
export class MailboxFolder {
  private readonly entries = new Map<string, MailboxEntry>();

  constructor(private readonly folder: string) {}

  /** Newest first. `to`: only letters to this address. */
  async list(to: string | null): Promise<MailboxEntry[]> {
    const names = await this.names();
    const missing = names.filter((name) => !this.entries.has(name));
    for (let start = 0; start < missing.length; start += mostParsedAtOnce) {
      await Promise.all(missing.slice(start, start + mostParsedAtOnce).map((name) => this.parse(name)));
    }
    const wanted = to?.trim().toLowerCase() ?? null;
    return names
      .flatMap((name) => this.entries.get(name) ?? [])
      .filter((entry) => wanted === null || entry.to.some((address) => address.toLowerCase() === wanted))
      .sort((a, b) => (a.dateAt === b.dateAt ? (a.id < b.id ? 1 : -1) : a.dateAt < b.dateAt ? 1 : -1));
  }

  async read(id: string): Promise<MailboxLetter | null> {
    const name = `${id}.eml`;
    if (!(await this.names()).includes(name)) return null;
    const mail = await simpleParser(await readFile(join(this.folder, name)));
    return { ...entryOf(id, mail), text: mail.text ?? '', html: mail.html === false ? null : mail.html };
  }

  private async parse(name: string): Promise<void> {
    const mail = await simpleParser(await readFile(join(this.folder, name)));
    this.entries.set(name, entryOf(name.slice(0, -'.eml'.length), mail));
  }

  private async names(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names.filter((name) => name.endsWith('.eml'));
  }
}

function entryOf(id: string, mail: ParsedMail): MailboxEntry {
  return {
    id,
    from: addresses(mail.from)[0] ?? '',
    to: addresses(mail.to),
    subject: mail.subject ?? '',
    dateAt: dateOf(mail),
    messageId: mail.messageId ?? null,
    attachments: mail.attachments.map(({ filename, contentType }) => filename ?? contentType),
  };
}

/** A letter without a readable date is the oldest: one odd letter must not hide all others. */
function dateOf({ date }: ParsedMail): string {
  return date === undefined || Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString();
}

function addresses(given: AddressObject | AddressObject[] | undefined): string[] {
  const groups = given === undefined ? [] : Array.isArray(given) ? given : [given];
  return groups.flatMap(({ value }) => value.map(({ address }) => address ?? ''));
}
