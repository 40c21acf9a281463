import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../command.js';
import { environmentOf, readStartArguments } from './start-arguments.js';

function settingsOf(args: readonly string[], environment: Record<string, string> = {}) {
  return environmentOf(readStartArguments(args), environment);
}

describe('arguments of start', () => {
  it('start a training installation when nothing is said', () => {
    expect(settingsOf([])).toEqual({ PRIKAZ_KIND: 'training' });
  });

  it('name a training installation and its first day', () => {
    const expected = { PRIKAZ_KIND: 'training', PRIKAZ_NAME: 'осень', TRAINING_FROM: '2019-09-06' };
    expect(settingsOf(['--training', 'осень', '--from', '2019-09-06'])).toEqual(expected);
  });

  it('choose the work installation', () => {
    expect(settingsOf(['--work'])).toEqual({ PRIKAZ_KIND: 'wall' });
  });

  it('win over the environment and leave the rest of it alone', () => {
    const environment = { API_PORT: '4800', PRIKAZ_KIND: 'wall', LOG_LEVEL: 'warn' };
    const expected = { API_PORT: '4700', PRIKAZ_KIND: 'training', LOG_LEVEL: 'warn' };
    expect(settingsOf(['--port', '4700'], environment)).toEqual(expected);
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
});
