import { inclineLastname } from 'lvovich';
import type { GrammaticalCase } from '../language/word-forms.js';

/** A possible nominative of a written surname. Higher plausibility: the ending is typical of surnames of that gender. */
export interface SurnameCandidate {
  readonly surname: string;
  readonly plausibility: 0 | 1 | 2;
}

type Gender = 'male' | 'female';

const endingsOf: Readonly<Record<Exclude<GrammaticalCase, 'nominative'>, readonly string[]>> = {
  genitive: ['а', 'я', 'ы', 'и', 'ой', 'ей', 'ого', 'его', 'ца', 'ка', 'ла'],
  dative: ['у', 'ю', 'е', 'и', 'ой', 'ей', 'ому', 'ему', 'цу', 'ку', 'лу'],
  accusative: ['а', 'я', 'у', 'ю', 'ого', 'его', 'ую', 'юю', 'ца', 'ка', 'ла'],
  instrumental: ['ым', 'им', 'ом', 'ем', 'ём', 'ой', 'ей', 'цем', 'цом', 'ком', 'лом'],
};
const nominativeEndings = ['', 'а', 'я', 'ь', 'й', 'ий', 'ый', 'ой', 'ая', 'яя', 'ец', 'ок', 'ел', 'ёл'];

const typical: Readonly<Record<Gender, RegExp>> = {
  female: /(?:[оеё]ва|[иы]на|[сц]кая|[^и]ая|яя)$/u,
  male: /(?:[оеё]в|[иы]н|[сц]кий|[^аеиоуыэюя]ий|ый|ой)$/u,
};
const consonantEnd = /[бвгджзйклмнпрстфхцчшщь]$/u;
const indeclinable = /(?:ко|ых|их|аго|яго|ово|[эиую]|[аеиоуы]е|[аеиоуы]о)$/u;
/** «Кравцу»: Кравец or Кравц? «Орлу»: Орёл or Орл? A vowel may have fled, and only the person knows. */
const fleetingVowel = /[бвгджзклмнпрстфхчшщ][цкл]$/u;
/** Surnames in -ской are few; every other adjectival surname in -ому may be -ый, -ий or -ой alike. */
const rareSkoy = /^(?:Дон|Трубец|Лугов|Шахов|Полев|Людс|Морс|Город|Задон|Крутиц|Волкон|Мостов|Корен)[сц]?кой$/u;

/**
 * Every nominative whose declension by gender gives the written form in the expected case, best first: the ways back are
 * tried and checked forwards, because no rule of the endings alone is safe. Empty when the word cannot stand in that case.
 */
export function surnameCandidates(written: string, expected: GrammaticalCase): SurnameCandidate[] {
  if (expected === 'nominative') return [{ surname: written, plausibility: 2 }];
  const best = new Map<string, SurnameCandidate>();
  for (const surname of guesses(written, expected)) {
    const plausibility = Math.max(
      plausibilityOf(surname, 'female', written, expected),
      plausibilityOf(surname, 'male', written, expected),
    );
    if (plausibility === 2 || plausibility === 1 || plausibility === 0) {
      best.set(surname, { surname, plausibility });
    }
  }
  const all = [...best.values()];
  const top = Math.max(-1, ...all.map((candidate) => candidate.plausibility));
  return dropRareSkoy(all.filter((candidate) => candidate.plausibility === top));
}

function guesses(written: string, expected: Exclude<GrammaticalCase, 'nominative'>): Set<string> {
  const found = new Set<string>([written]);
  for (const ending of endingsOf[expected]) {
    if (!written.endsWith(ending) || written.length - ending.length < 2) continue;
    const stem = written.slice(0, -ending.length);
    for (const nominative of nominativeEndings) found.add(stem + nominative);
  }
  return found;
}

/** −1 when the guess does not decline to the written form as a surname of that gender. */
function plausibilityOf(
  surname: string,
  gender: Gender,
  written: string,
  expected: Exclude<GrammaticalCase, 'nominative'>,
): number {
  if (!declinesTo(surname, gender, expected, written)) return -1;
  if (surname === written) {
    if (indeclinable.test(surname)) return 1;
    return gender === 'female' && consonantEnd.test(surname) ? 1 : -1;
  }
  if (typical[gender].test(surname)) return 2;
  if (/[аеёиоуыэюя][ь]$|[бвгджзклмнпрстфхцчшщ]й$/u.test(surname)) return -1;
  if (gender === 'male' && consonantEnd.test(surname)) return 1;
  return /[ая]$/u.test(surname) ? 1 : -1;
}

function declinesTo(
  surname: string,
  gender: Gender,
  expected: Exclude<GrammaticalCase, 'nominative'>,
  written: string,
): boolean {
  if (/(?:ец|ок|[её]л)$/u.test(surname) && surname !== written) {
    return gender === 'male' && withFledVowel(surname, expected).includes(written);
  }
  // The library declines «-ая» of a man and hyphenated names part by part; parts must agree.
  return inclineLastname(surname, expected, gender) === written;
}

function withFledVowel(surname: string, expected: Exclude<GrammaticalCase, 'nominative'>): string[] {
  const stem = surname.slice(0, -2) + surname.slice(-1);
  if (!fleetingVowel.test(stem)) return [];
  if (expected === 'dative') return [`${stem}у`];
  if (expected === 'instrumental') return [`${stem}ом`, `${stem}ем`];
  return [`${stem}а`];
}

function dropRareSkoy(candidates: SurnameCandidate[]): SurnameCandidate[] {
  const sky = candidates.some((candidate) => /[сц]кий$/u.test(candidate.surname));
  if (!sky) return candidates;
  return candidates.filter(({ surname }) => !/[сц]к(?:ой|ый)$/u.test(surname) || rareSkoy.test(surname));
}
