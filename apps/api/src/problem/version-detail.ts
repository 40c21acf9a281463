import type { VersionChanged } from '#libs/recording/command';
import type { ProblemDetail } from './problem-error.js';

export function versionDetail({ found, expected }: VersionChanged): ProblemDetail {
  return {
    path: 'version',
    message: {
      ru: `Версия записи: сейчас ${String(found)}, вы видели ${String(expected)}.`,
      en: `Version of the record: found ${String(found)}, expected ${String(expected)}.`,
    },
  };
}
