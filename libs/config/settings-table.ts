import { settings } from './settings.js';

/** The settings as a markdown table for the README, in the order of their definition. */
export function settingsTable(): string {
  const rows = Object.entries(settings).map(([name, schema]) => {
    const meta = schema.meta();
    const fixed = schema.safeParse(undefined);
    const otherwise = meta?.['otherwise'];
    const value = typeof otherwise === 'string' ? otherwise : fixed.success ? String(fixed.data ?? '') : '';
    return `| \`${name}\` | ${value} | ${meta?.description ?? ''} |`;
  });
  return ['| setting | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}
