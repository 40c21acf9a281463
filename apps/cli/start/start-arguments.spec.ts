import { describe, expect, it } from '@jest/globals';
import { readConfig } from '#libs/config/configuration';
import { UsageError } from '../command.js';
import { environmentOf, readStartArguments } from './start-arguments.js';

function settingsOf(args: readonly string[], environment: Record<string, string> = {}) {
  return readConfig(environmentOf(readStartArguments(args), environment));
}

describe('arguments of start', () => {
  it('start the training installation "training" when nothing is said', () => {
    expect(settingsOf([])).toMatchObject({
      PRIKAZ_KIND: 'training',
      PRIKAZ_NAME: 'training',
      TRAINING_FROM: undefined,
    });
  });

  it('name a training installation and its first day', () => {
    const config = settingsOf(['--training', 'осень', '--from', '2019-09-06']);
    expect(config).toMatchObject({ PRIKAZ_NAME: 'осень', TRAINING_FROM: '2019-09-06' });
  });

  it('choose the work installation', () => {
    expect(settingsOf(['--work']).PRIKAZ_KIND).toBe('wall');
  });

  it('win over the environment, and a port given here counts as asked for', () => {
    const config = settingsOf(['--port', '4700'], { API_PORT: '4800', PRIKAZ_KIND: 'wall' });
    expect(config.API_PORT).toBe(4700);
    expect(config.PRIKAZ_KIND).toBe('training');
    expect(config.portsAskedFor.has('API_PORT')).toBe(true);
  });

  it.each([
    [['--work', '--training', 'x'], /exclude each other/],
    [['--work', '--from', '2019-09-06'], /real time/],
    [['--fast'], /--fast.*expected start/],
    [['now'], /now.*expected start/],
  ])('refuse %j with a sentence', (args, sentence) => {
    expect(() => readStartArguments(args)).toThrow(UsageError);
    expect(() => readStartArguments(args)).toThrow(sentence);
  });

  it('leave a day that does not exist to the check of settings', () => {
    expect(() => settingsOf(['--from', '2019-02-30'])).toThrow(/TRAINING_FROM: found "2019-02-30"/);
  });
});
