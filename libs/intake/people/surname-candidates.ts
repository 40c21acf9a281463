import { inclineLastname } from 'lvovich';
import type { GrammaticalCase } from '../language/word-forms.js';

/** A possible nominative of a written surname. Higher plausibility: the ending is typical of surnames of that gender. */
export interface SurnameCandidate {
  readonly surname: string;
  readonly plausibility: number;
}

const impossible = -1;
const unlikely = 0;
const plausible = 1;
const usual = 2;

type Gender = 'male' | 'female';

const endingsOf: Readonly<Record<Exclude<GrammaticalCase, 'nominative'>, readonly string[]>> = {
  genitive: ['а', 'я', 'ы', 'и', 'ой', 'ей', 'ого', 'его', 'ца', 'ка', 'ла'],
  dative: ['у', 'ю', 'е', 'и', 'ой', 'ей', 'ому', 'ему', 'цу', 'ку', 'лу'],
  accusative: ['а', 'я', 'у', 'ю', 'ого', 'его', 'ую', 'юю', 'ца', 'ка', 'ла'],
  instrumental: ['ым', 'им', 'ом', 'ем', 'ём', 'ой', 'ей', 'цем', 'цом', 'ком', 'лом'],
};
const nominativeEndings = ['', 'а', 'я', 'ь', 'й', 'ий', 'ый', 'ой', 'ая', 'яя', 'ец', 'ок', 'ел', 'ёл'];

const typical: Readonly<Record<Gender, RegExp>> = {
  female: /(?:[оеё]ва|[иы]на|[^аеёиоуыэюя]ая|няя)$/u,
  male: /(?:[оеё]в|[иы]н|[сц]кий|[^аеиоуыэюя]ий|ый|ой)$/u,
};
/** Ends like a declined form: «Кольцовым», «Ивановой» are hardly surnames of their own; «Рахим» and «Соловей» are. */
const oblique = /(?:ой|[жшчщн]ей|ым|(?<![аеоя](?:[гдзлрсфх]|кс))им|[оеё]м|ому|ему)$/u;
const obliqueTogether = /(?:[оеё]й|[ыи]м|[оеё]м)$/u;
/** «Ким», «Цой»: too short to be a declined form. */
const oneVowel = /^[^аеёиоуыэюя]*[аеёиоуыэюя][^аеёиоуыэюя]*$/iu;
const consonantEnd = /[бвгджзйклмнпрстфхцчшщь]$/u;
const indeclinable = /(?:о|ых|их|[эи])$/u;
/** «Кравцу»: Кравец or Кравц? «Орлу»: Орёл or Орл? A vowel may have fled, and only the person knows. */
const fleetingVowel = /[бвгджзйклмнпрстфхчшщ][цкл]$/u;
/** Surnames in -ской and -овая are few beside -ский and -ова; for these the person is asked. */
const rareSkoy = /^(?:Дон|Трубец|Лугов|Шахов|Полев|Люд|Мор|Город|Задон|Крутиц|Волкон|Мостов)[сц]?кой$/u;
const rareOvaya =
  /^(?:Луг|Дуб|Сад|Берег|Ряд|Мост|Век|Бок|Лоз|Яр|Стан|Верх|Снег|Бук|Терн|Торг|Гор|Лан|Круг|Бор|Дом|Кур)овая$|^(?:Пол|Бо|Кра|Корен|Корн|Брон|Руб)евая$/u;
/** «Луговой», «Лозовой»: of a place or a thing, a nominative of its own beside «Луговая». */
export function isOfPlace(surname: string): boolean {
  return rareOvaya.test(surname.replace(/ой$/u, 'ая'));
}

const possessive = /(?:[оеё]в|[иы]н)(?:ая|ый|ой)$/u;
/** Only after these is -я as likely as -а: «Зозуле», «Дзюбе». */
const softA = /[лнр]я$/u;

/**
 * Every nominative whose declension by gender gives the written form in the expected case, best first: the ways back are
 * tried and checked forwards, because no rule of the endings alone is safe. Empty when the word cannot stand in that case.
 */
export function surnameCandidates(written: string, expected: GrammaticalCase): SurnameCandidate[] {
  if (expected === 'nominative') return [{ surname: written, plausibility: usual }];
  // «Али-заде», «Асан уулу»: what ends so is declined in neither part.
  if (/-(?:заде|зода|паша|оглы|бей)$|\s(?:кызы|қызы|ұлы)$/u.test(written))
    return [{ surname: written, plausibility: usual }];
  // «Сарыг-оолу»: the last part alone is declined.
  const small = /^(?<own>.+-(?:оол|бек))(?:у|а|ом)?$/u.exec(written)?.groups?.['own'];
  if (small !== undefined) return [{ surname: small, plausibility: usual }];
  if (written.endsWith(' уулу')) return ofClan(written.slice(0, -5), expected);
  const parts = written.split('-').map((part) => partCandidates(part, expected));
  return parts.reduce((wholes, part) =>
    wholes.flatMap((whole) =>
      part.map((next) => ({
        surname: `${whole.surname}-${next.surname}`,
        plausibility: Math.min(whole.plausibility, next.plausibility),
      })),
    ),
  );
}

/** «Бакыту уулу» is of Бакыт, «Бакыта уулу» of him too, if not of an undeclined Бакыта. */
function ofClan(father: string, expected: Exclude<GrammaticalCase, 'nominative'>): SurnameCandidate[] {
  const declined = { genitive: /[ая]$/u, accusative: /[ая]$/u, dative: /[ую]$/u, instrumental: /[ое]м$/u }[
    expected
  ];
  const stem = father.replace(declined, '');
  const own = stem === father ? [] : [/[аеёиоуыэюя]$/u.test(stem) ? `${stem}й` : stem];
  const fathers = own.length > 0 && expected === 'dative' ? own : [...own, father];
  return fathers.map((name) => ({ surname: `${name} уулу`, plausibility: usual }));
}

/** «Соловью», «Воробья»: of Соловей, Воробей. */
function softFleeting(written: string, expected: Exclude<GrammaticalCase, 'nominative'>): string | null {
  const ending = { genitive: 'ья', accusative: 'ья', dative: 'ью', instrumental: 'ьем' }[expected];
  return written.endsWith(ending) && written.length > 5 ? `${written.slice(0, -ending.length)}ей` : null;
}

/** No surname ends so: a vowel has fled («Кравца» is of Кравец), or the ending belongs to another declension. */
const unspeakable =
  /[бвгджзйкмпсфхчшщ]ц$|\p{L}{3}инц$|[жчшщц]ем$|[бвгджзпстфхчшщ]к(?<!ск|зк|^Вовк)$|(?<![ае]р)[бвгджзкмнпрстфхчшщ]л$|ьь$|[гкхжшчщ]ый$|й[еи]ц$|(?<!н)яя$/u;
/** «Гоголадзе», «Саакашвили»: never declined, though the ending looks like a case. */
const foreign = /(?:дзе|швили|зода|заде|[уұ]лы|[кқ]ызы|[оаеё]э|ье|[аеио]у|[иу]а|еску)$/u;

/** «на методиста Рошкану»: hardly of Рошкана, for nothing declines such surnames; as a dative they are of Гофман more often. */
const romanian = /(?:[аяе]н|[ао]р)у$/u;
/** «Виктору Гросу», «на Илие Руссу»: of Грос and Русса as likely as of themselves. */
const eitherWay = /(?:сс|рос)у$/;

/** «Орел» and «Орёл» are one name. */
function withoutTwins(candidates: SurnameCandidate[]): SurnameCandidate[] {
  return candidates.filter(
    ({ surname }) =>
      !candidates.some(
        (other) => other.surname !== surname && other.surname.replaceAll('ё', 'е') === surname,
      ),
  );
}

function partCandidates(
  written: string,
  expected: Exclude<GrammaticalCase, 'nominative'>,
): SurnameCandidate[] {
  // «Ю», «Тё»: so short a surname is not declined.
  if (written.length <= 2 || foreign.test(written)) return [{ surname: written, plausibility: usual }];
  const soft = softFleeting(written, expected);
  if (soft !== null) return [{ surname: soft, plausibility: usual }];
  const all: SurnameCandidate[] = [];
  for (const surname of guesses(written, expected)) {
    const plausibility = Math.max(
      plausibilityOf(surname, 'female', written, expected),
      plausibilityOf(surname, 'male', written, expected),
    );
    if (plausibility > impossible) all.push({ surname, plausibility });
  }
  if (expected !== 'dative' && romanian.test(written))
    all.unshift({ surname: written, plausibility: plausible });
  if (eitherWay.test(written)) all.push({ surname: written, plausibility: plausible });
  // «Абулия» is hardly declined: then it stands beside «Абулий».
  if (/[жнрлдв]ия$/u.test(written)) all.push({ surname: written, plausibility: usual });
  const top = Math.max(...all.map((candidate) => candidate.plausibility), impossible);
  return byStress(
    dropRareSkoy(
      withoutTwins(
        all.filter((candidate) => candidate.plausibility === top && !unspeakable.test(candidate.surname)),
      ),
    ),
  );
}

function guesses(written: string, expected: Exclude<GrammaticalCase, 'nominative'>): Set<string> {
  const found = new Set<string>([written]);
  for (const ending of endingsOf[expected]) {
    if (!written.endsWith(ending) || written.length - ending.length < 2) continue;
    const stem = written.slice(0, -ending.length);
    for (const nominative of nominativeEndings) found.add(stem + nominative);
    // «Китайцу» is of Китаец, «Зайцу» rather of Заяц: the й comes back as a vowel.
    if (/йц/u.test(written.slice(-3))) {
      const root = written.slice(0, written.lastIndexOf('йц'));
      if (root === 'За') found.add('Заяц');
      found.add(`${root}ец`);
    }
  }
  return found;
}

/** `impossible` when the guess does not decline to the written form as a surname of that gender. */
function plausibilityOf(
  surname: string,
  gender: Gender,
  written: string,
  expected: Exclude<GrammaticalCase, 'nominative'>,
): number {
  if (!declinesTo(surname, gender, expected, written)) return impossible;
  if (surname === written) {
    if (indeclinable.test(surname)) return plausible;
    if (gender === 'female' && consonantEnd.test(surname))
      return looksDeclined(surname, expected) ? unlikely : plausible;
    return /[уюе]$/u.test(surname) ? unlikely : impossible;
  }
  // «Горовому», «Горовую»: no other surname stands so; «Ивановой» is of Иванова.
  if (possessive.test(surname) && /(?:[оеё]в|[иы]н)(?:ого|ому|ую)$/u.test(written)) return usual;
  if (possessive.test(surname)) return rareOvaya.test(surname.replace(/[оы]й$/u, 'ая')) ? usual : unlikely;
  // «Глинкой» may be of Глинка and «Белой» of Белая: together with somebody both end alike.
  if (expected === 'instrumental' && /(?<![сц]к)ая$|яя$/u.test(surname)) return plausible;
  if (typical[gender].test(surname)) return usual;
  // No surname ends so: «Гайдаь», «Громакй».
  if (/[аеёиоуыэюяй]ь$|[бвгджзклмнпрстфхцчшщь]й$/u.test(surname)) return impossible;
  if (gender === 'male' && consonantEnd.test(surname)) return plausible;
  if (surname.endsWith('я')) return softA.test(surname) ? plausible : unlikely;
  return surname.endsWith('а') ? plausible : impossible;
}

function looksDeclined(surname: string, expected: GrammaticalCase): boolean {
  const endings = expected === 'instrumental' ? obliqueTogether : oblique;
  return endings.test(surname) && !oneVowel.test(surname);
}

function declinesTo(
  surname: string,
  gender: Gender,
  expected: Exclude<GrammaticalCase, 'nominative'>,
  written: string,
): boolean {
  if (gender === 'female' && consonantEnd.test(surname) && oneVowel.test(surname)) return surname === written;
  if (/[аеёиоуя][ея]ц$/u.test(surname) && surname !== written) {
    return (
      gender === 'male' &&
      withFledVowel(`${surname.slice(0, -2)}й${surname.slice(-2)}`, expected).includes(written)
    );
  }
  if (/(?:ец|ок|[её]л)$/u.test(surname) && surname !== written) {
    return gender === 'male' && withFledVowel(surname, expected).includes(written);
  }
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

/** Adjectives with the stress on their ending: as surnames they end in -ой («Толстой»), all others in -ый («Белый»). */
const stressed =
  /^(?:Толст|Свят|Сух|Крив|Кос|Золот|Молод|Лих|Чуж|Дик|Седь|Сед|Худ|Ряб|Крут|Больн|Прост|Пуст|Туг|Глух|Хром|Слеп|Нем|Плох|Дорог|Род|Лесн|Степн|Речн|Земн|Ручн|Цветн|Ночн|Мостов|Берегов|Боров|Полев|Лугов|Ломов|Яров|Ланов|Громов|Круглов|Верхов|Низов|Ветров|Грозов|Ледов|Звуков|Миров|Рядов|Волев|Половой|Хмельн|Стальн|Скупн?|Смешн|Блатн|Удал|Гнед|Голуб|Озорн|Баск)$/u;

function byStress(candidates: SurnameCandidate[]): SurnameCandidate[] {
  return candidates.filter(({ surname }) => {
    const ending = /([оы])й$/u.exec(surname)?.[1];
    const twin = ending === undefined ? null : `${surname.slice(0, -2)}${ending === 'о' ? 'ы' : 'о'}й`;
    if (twin === null || !candidates.some((other) => other.surname === twin)) return true;
    const stem = surname.slice(0, -2);
    // «Становому»: of Становой as likely as of Становый, and only the person knows.
    if (/[оеё]в$/u.test(stem) && !stressed.test(stem)) return true;
    return (ending === 'о') === stressed.test(stem);
  });
}
