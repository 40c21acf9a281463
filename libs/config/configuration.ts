import { z } from 'zod';
import { settings } from './settings.js';
import { problemOf, problemsBetween, type SettingProblem } from './setting-problems.js';

export const defaultPorts = {
  API_PORT: 4600,
  POSTGRES_PORT: 5440,
  TEMPORAL_PORT: 7240,
  TEMPORAL_UI_PORT: 8240,
  SMTP_PORT: 2540,
} as const;

export type PortSetting = keyof typeof defaultPorts;

const trainingTaskSeconds = 5;
const wallTaskSeconds = 10;

const schema = z.object(settings).transform((given) => {
  const kind = given.PRIKAZ_KIND ?? 'wall';
  const taskSeconds = kind === 'training' ? trainingTaskSeconds : wallTaskSeconds;
  const apiPort = given.API_PORT ?? defaultPorts.API_PORT;
  const apiHost = given.API_HOST.includes(':')
    ? `[${given.API_HOST.replace(/^\[|\]$/g, '')}]`
    : given.API_HOST;
  return {
    ...given,
    PRIKAZ_KIND: kind,
    MAIL_FROM: given.MAIL_FROM ?? 'Prikaz <prikaz@localhost>',
    API_PORT: apiPort,
    POSTGRES_PORT: given.POSTGRES_PORT ?? defaultPorts.POSTGRES_PORT,
    TEMPORAL_PORT: given.TEMPORAL_PORT ?? defaultPorts.TEMPORAL_PORT,
    TEMPORAL_UI_PORT: given.TEMPORAL_UI_PORT ?? defaultPorts.TEMPORAL_UI_PORT,
    SMTP_PORT: given.SMTP_PORT ?? defaultPorts.SMTP_PORT,
    PUBLIC_URL: (given.PUBLIC_URL ?? `http://${apiHost}:${apiPort}`).replace(/\/+$/, ''),
    WORKFLOW_TASK_TIMEOUT_SECONDS: given.WORKFLOW_TASK_TIMEOUT_SECONDS ?? taskSeconds,
    STICKY_TIMEOUT_SECONDS: given.STICKY_TIMEOUT_SECONDS ?? taskSeconds,
    /** Ports that were asked for: one that is taken is then an error; a default one gives way to the next free port. */
    portsAskedFor: askedFor(given),
  };
});

function askedFor(given: Partial<Record<PortSetting, unknown>>): ReadonlySet<PortSetting> {
  return new Set(portNames.filter((name) => given[name] !== undefined));
}

/** In the order in which they are chosen. */
export const portNames: readonly PortSetting[] = [
  'API_PORT',
  'POSTGRES_PORT',
  'TEMPORAL_PORT',
  'TEMPORAL_UI_PORT',
  'SMTP_PORT',
];

/** The checked settings under their own names, with defaults filled in. Frozen. */
export type Configuration = Readonly<z.output<typeof schema>>;

export class ConfigurationError extends Error {
  constructor(readonly problems: readonly SettingProblem[]) {
    const lines = problems.map(
      ({ name, found, expected }) => `  ${name}: found ${found}; expected ${expected}`,
    );
    super(`The settings cannot be used:\n${lines.join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads and checks all settings. An empty value counts as not set.
 * @throws ConfigurationError listing every problem at once, so that nobody repairs them one start at a time.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(
    Object.keys(settings).map((name) => [name, env[name]?.trim() || undefined]),
  );
  const result = schema.safeParse(given);
  const problems = result.success ? [] : result.error.issues.map((issue) => problemOf(issue, given));
  problems.push(...problemsBetween(given));
  if (!result.success || problems.length > 0) throw new ConfigurationError(problems);
  return Object.freeze(result.data);
}

/** The settings of this process: the only place that reads its environment. @throws ConfigurationError */
export function processConfig(): Configuration {
  return readConfig(process.env);
}

/** A copy of this process's whole environment, for a child that is to have it with some settings changed. */
export function processEnvironment(): Record<string, string | undefined> {
  return { ...process.env };
}
