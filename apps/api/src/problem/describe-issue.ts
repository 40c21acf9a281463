import { z } from 'zod';
import type { ProblemDetail } from './problem-error.js';

/** What a check of a request says about one field: zod's own facts, read by shape. */
const Facts = z.object({
  code: z.string().default(''),
  message: z.string().default(''),
  path: z.array(z.union([z.string(), z.number()])).default([]),
  origin: z.string().optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  expected: z.string().optional(),
  values: z.array(z.unknown()).optional(),
  keys: z.array(z.string()).optional(),
});
type Facts = z.output<typeof Facts>;

type Words = Readonly<Record<'ru' | 'en', string>>;

/** One field that does not fit, in words: what was found, what was expected, where. */
export function describeIssue(issue: unknown): ProblemDetail {
  const facts = Facts.catch(Facts.parse({})).parse(issue);
  const path = facts.path.join('.');
  const words = wordsOf(facts);
  const place = path === '' ? '' : `${path}: `;
  return { path, message: { ru: `${place}${words.ru}.`, en: `${place}${words.en}.` } };
}

function wordsOf(facts: Facts): Words {
  switch (facts.code) {
    case 'invalid_type':
      return wrongType(facts);
    case 'too_small':
    case 'too_big':
      return wrongSize(facts);
    case 'invalid_format':
      return formats[facts.format ?? ''] ?? { ru: 'значение записано не так', en: plain(facts.message) };
    case 'invalid_value': {
      const values = (facts.values ?? []).map(String).join(', ');
      return { ru: `ожидалось одно из значений: ${values}`, en: `expected one of: ${values}` };
    }
    case 'unrecognized_keys': {
      const keys = (facts.keys ?? []).join(', ');
      return { ru: `неизвестное поле: ${keys}`, en: `unknown field: ${keys}` };
    }
    default:
      return { ru: 'значение не подходит', en: plain(facts.message) };
  }
}

function wrongType({ expected = '', message }: Facts): Words {
  const received = /received (\w+)/.exec(message)?.[1] ?? '';
  const wanted = types[expected] ?? { ru: expected, en: expected };
  if (received === '' || received === 'undefined') {
    return { ru: `не указано, ожидалось: ${wanted.ru}`, en: `found nothing, expected ${wanted.en}` };
  }
  const found = types[received] ?? { ru: received, en: received };
  return {
    ru: `найдено: ${found.ru}, ожидалось: ${wanted.ru}`,
    en: `found ${found.en}, expected ${wanted.en}`,
  };
}

function wrongSize({ origin, minimum, maximum }: Facts): Words {
  const text = origin === 'string';
  if (minimum !== undefined) {
    const least = String(minimum);
    return text
      ? {
          ru: `слишком коротко, нужно знаков не меньше ${least}`,
          en: `too short, expected at least ${least} characters`,
        }
      : { ru: `слишком мало, ожидалось не меньше ${least}`, en: `too little, expected at least ${least}` };
  }
  const most = String(maximum ?? '');
  return text
    ? {
        ru: `слишком длинно, допустимо знаков не больше ${most}`,
        en: `too long, expected at most ${most} characters`,
      }
    : { ru: `слишком много, ожидалось не больше ${most}`, en: `too much, expected at most ${most}` };
}

const formats: Readonly<Record<string, Words>> = {
  email: {
    ru: 'ожидался адрес электронной почты вида name@office.example',
    en: 'expected an e-mail address like name@office.example',
  },
  uuid: { ru: 'ожидался идентификатор записи (UUID)', en: 'expected the id of a record (a UUID)' },
  date: { ru: 'ожидалась дата вида 2019-10-01', en: 'expected a date like 2019-10-01' },
  datetime: {
    ru: 'ожидался момент вида 2019-10-01T15:00:00.000Z',
    en: 'expected an instant like 2019-10-01T15:00:00.000Z',
  },
};

const types: Readonly<Record<string, Words>> = {
  string: { ru: 'текст', en: 'a text' },
  number: { ru: 'число', en: 'a number' },
  int: { ru: 'целое число', en: 'a whole number' },
  boolean: { ru: 'да или нет', en: 'true or false' },
  object: { ru: 'объект с полями', en: 'an object with fields' },
  record: { ru: 'объект с полями', en: 'an object with fields' },
  array: { ru: 'список', en: 'a list' },
  null: { ru: 'пустое значение (null)', en: 'null' },
};

function plain(message: string): string {
  return message.replace(/\.$/, '');
}
