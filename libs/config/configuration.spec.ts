import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfig } from './configuration.js';
import { settings } from './settings.js';
import { settingsTable } from './settings-table.js';

function problemsOf(env: Record<string, string>) {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('configuration', () => {
  it('needs no setting at all', () => {
    const config = readConfig({});
    expect(config.PRIKAZ_KIND).toBe('wall');
    expect(config.API_PORT).toBe(4600);
    expect(config.PUBLIC_URL).toBe('http://127.0.0.1:4600');
    expect(config.LETTER_LEASE_SECONDS).toBe(300);
    expect(config.portsAskedFor.size).toBe(0);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('lists every problem at once, with what was found and what was expected', () => {
    const problems = problemsOf({
      API_PORT: '70000',
      LOG_LEVEL: 'loud',
      ISSUER_ZONE: 'Europe/Nowhere',
      TRAINING_FROM: '2019-02-30',
      DATABASE_URL: 'mysql://root:secret@db/x',
      RECONCILE_EVERY_SECONDS: '1.5',
    });
    expect(problems.map(({ name }) => name).sort()).toEqual([
      'API_PORT',
      'DATABASE_URL',
      'ISSUER_ZONE',
      'LOG_LEVEL',
      'RECONCILE_EVERY_SECONDS',
      'TRAINING_FROM',
    ]);
    expect(problems.find(({ name }) => name === 'API_PORT')).toEqual({
      name: 'API_PORT',
      found: '"70000"',
      expected: 'a port number from 1 to 65535',
    });
  });

  it('shows no password of a refused address', () => {
    const error = new ConfigurationError(problemsOf({ DATABASE_URL: 'mysql://root:secret@db/x' }));
    expect(error.message).toContain('mysql://***@db/x');
    expect(error.message).not.toContain('secret');
  });

  it('counts an empty value as not set', () => {
    expect(readConfig({ API_PORT: '', LOG_LEVEL: ' ' }).LOG_LEVEL).toBe('info');
  });

  it('gives training shorter task time-outs unless they were chosen', () => {
    expect(readConfig({ PRIKAZ_KIND: 'training' }).STICKY_TIMEOUT_SECONDS).toBe(5);
    expect(readConfig({ PRIKAZ_KIND: 'training', STICKY_TIMEOUT_SECONDS: '7' }).STICKY_TIMEOUT_SECONDS).toBe(
      7,
    );
    expect(readConfig({ PRIKAZ_KIND: 'wall' }).WORKFLOW_TASK_TIMEOUT_SECONDS).toBe(10);
  });

  it('refuses a lease that can lapse while its letter is being sent', () => {
    const [problem] = problemsOf({ SMTP_TIMEOUT_SECONDS: '90' });
    expect(problem).toMatchObject({ name: 'LETTER_LEASE_SECONDS', found: '"300"' });
    expect(
      readConfig({ SMTP_TIMEOUT_SECONDS: '1', LETTER_BATCH_SECONDS: '1', LETTER_LEASE_SECONDS: '5' })
        .LETTER_LEASE_SECONDS,
    ).toBe(5);
  });

  it('refuses a first retry later than the longest', () => {
    expect(problemsOf({ LETTER_RETRY_FIRST_SECONDS: '60', LETTER_RETRY_MAX_SECONDS: '30' })).toHaveLength(1);
  });

  it('refuses a relay in a training installation and says why', () => {
    const [problem] = problemsOf({ PRIKAZ_KIND: 'training', SMTP_URL: 'smtp://me:pw@relay.example:587' });
    expect(problem?.found).toBe('"smtp://***@relay.example:587"');
    expect(problem?.expected).toContain('own mailbox');
    expect(readConfig({ PRIKAZ_KIND: 'training', SMTP_URL: 'smtp://127.0.0.1:2540' }).SMTP_URL).toBe(
      'smtp://127.0.0.1:2540',
    );
  });

  it('asks for a sender when letters leave the machine', () => {
    const [problem] = problemsOf({ SMTP_URL: 'smtp://relay.example:587' });
    expect(problem?.name).toBe('MAIL_FROM');
    const config = readConfig({
      SMTP_URL: 'smtp://relay.example:587',
      MAIL_FROM: 'Отдел <prikaz@office.example>',
    });
    expect(config.MAIL_FROM).toBe('Отдел <prikaz@office.example>');
  });

  it.each(['0.0.0.0', '10.0.0.7', 'example.test', '::'])(
    'refuses to listen on %s until accounts exist',
    (host) => {
      const [problem] = problemsOf({ API_HOST: host });
      expect(problem?.expected).toContain('until accounts exist');
    },
  );

  it.each([
    ['127.0.0.2', 'http://127.0.0.2:4600'],
    ['::1', 'http://[::1]:4600'],
    ['localhost', 'http://localhost:4600'],
  ])('listens on %s', (host, publicUrl) => {
    expect(readConfig({ API_HOST: host }).PUBLIC_URL).toBe(publicUrl);
  });

  it('remembers which ports were asked for', () => {
    expect([...readConfig({ API_PORT: '8080' }).portsAskedFor]).toEqual(['API_PORT']);
  });
});

describe('table of settings', () => {
  it('has a row with a description for every setting', () => {
    const rows = settingsTable().split('\n').slice(2);
    expect(rows).toHaveLength(Object.keys(settings).length);
    for (const row of rows) expect(row).toMatch(/^\| `[A-Z_]+` \| .+ \| .{10,} \|$/);
  });
});
