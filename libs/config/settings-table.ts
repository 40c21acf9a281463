import { settings } from './settings.js';

/** The settings as a markdown table for the README, in the order of their definition. */
export function settingsTable(): string {
  const rows = Object.entries(settings).map(([name, schema]) => {
    const meta = schema.meta();
    const fixed = schema.safeParse(undefined);
    const otherwise = meta?.['otherwise'] ?? (fixed.success ? fixed.data : undefined);
    return `| \`${name}\` | ${String(otherwise ?? '')} | ${meta?.description ?? ''} |`;
  });
  return ['| setting | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}
