import { createInstance } from 'i18next';
import type { LetterLanguage } from '../composed-letter.js';
import { english } from './english.js';
import { russian } from './russian.js';

type WithoutPlural<Key> = Key extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : Key;
export type WordKey = WithoutPlural<keyof typeof russian>;

/** Says a phrase; `count` chooses the plural form. Throws on a phrase that the language lacks: a mistake of the program. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

export function sayer(language: LetterLanguage): Say {
  return sayers[language];
}

const sayers: Readonly<Record<LetterLanguage, Say>> = {
  ru: makeSayer('ru', russian),
  en: makeSayer('en', english),
};

function makeSayer(language: LetterLanguage, words: Readonly<Record<string, string>>): Say {
  const phrases = createInstance({
    lng: language,
    resources: { [language]: { translation: words } },
    initAsync: false,
    // Letters escape for HTML themselves, once, where HTML is made: the text part must not be escaped.
    interpolation: { escapeValue: false },
    keySeparator: false,
    nsSeparator: false,
    parseMissingKeyHandler: (key) => {
      throw new RangeError(`Letters have no words for "${key}" in ${language}.`);
    },
  });
  void phrases.init();
  return (key, values) => phrases.t(key, { ...values });
}
