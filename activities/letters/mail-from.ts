import type { MailAddress } from '#libs/letters/composed-letter';

/** The sender out of a setting like `Prikaz <prikaz@office.example>` or a bare address, whose part before @ is then the name. */
export function mailFrom(setting: string): MailAddress {
  const [, name, address = setting] = /^([^<]*)<([^>]+)>$/.exec(setting.trim()) ?? [];
  const bare = address.trim();
  return { name: name?.trim().replace(/^"(.*)"$/, '$1') || bare.slice(0, bare.indexOf('@')), address: bare };
}
