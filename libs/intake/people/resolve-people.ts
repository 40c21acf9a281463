import type { GrammaticalCase } from '../language/word-forms.js';
import type { PersonMention } from './person-mention.js';
import { isOfPlace, surnameCandidates } from './surname-candidates.js';

export interface ResolvedPerson {
  /** Nominative: «Иванова А.Б.»; the best guess when `candidates` has more than one. */
  readonly name: string;
  /** Every name it may be; one when it is certain. */
  readonly candidates: readonly string[];
  /** The name does not stand in the case that its position demands. */
  readonly wrongCase: boolean;
}

/** «Отв. Гусева» where «Гусева А.Б.» stands elsewhere: everybody of that surname. */
function withInitials(
  surnames: readonly string[],
  certain: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  return [...certain].flatMap(([initials, known]) =>
    initials === ''
      ? []
      : surnames.filter((surname) => known.has(surname)).map((surname) => `${surname} ${initials}`),
  );
}

interface Reading {
  readonly mention: PersonMention;
  readonly surnames: readonly string[];
  readonly wrongCase: boolean;
}

/**
 * Brings every name of a document back to the nominative. A mention that allows several nominatives is settled by another
 * mention of the same initials that allows only one of them; what stays open is for a person to choose.
 */
export function resolvePeople(
  mentions: readonly PersonMention[],
): ReadonlyMap<PersonMention, ResolvedPerson> {
  const likely = rememberingLikely();
  const inNominative = bracketsAreNominative(mentions);
  const adjectives = adjectivesOf(mentions);
  const readings = mentions.map((mention) =>
    adjectives.has(nameOf(mention, mention.surname)) && isCalled(mention)
      ? { mention, surnames: [mention.surname], wrongCase: false }
      : readingOf(mention, likely, inNominative),
  );
  const certain = new Map<string, Set<string>>();
  for (const { mention, surnames, wrongCase } of readings) {
    const [only, ...others] = surnames;
    if (only === undefined || others.length > 0 || wrongCase) continue;
    const known = certain.get(mention.initials) ?? new Set();
    certain.set(mention.initials, known.add(only));
  }
  const resolved = new Map<PersonMention, ResolvedPerson>();
  for (const reading of readings) {
    const full = reading.mention.initials === '' ? withInitials(reading.surnames, certain) : [];
    const [one] = full;
    if (one !== undefined) {
      const name = full.length === 1 ? one : (reading.surnames[0] ?? one);
      resolved.set(reading.mention, { name, candidates: full, wrongCase: reading.wrongCase });
      continue;
    }
    const known = certain.get(reading.mention.initials) ?? new Set();
    // «секретарю Гуцу Л.», who signs as «Лидия Гуцу»: a name that nothing declines.
    const still = known.has(reading.mention.surname) && reading.mention.expected !== 'nominative';
    const confirmed = still
      ? [reading.mention.surname]
      : reading.surnames.filter((surname) => known.has(surname));
    const surnames = confirmed.length === 1 ? confirmed : reading.surnames;
    const candidates = surnames.map((surname) => nameOf(reading.mention, surname));
    const [name] = candidates;
    if (name !== undefined) {
      // «директору центра (Белова А.Б.)» where she is so called elsewhere: in brackets the nominative is as usual.
      const asWritten = reading.mention.eitherCase === true && confirmed[0] === reading.mention.surname;
      resolved.set(reading.mention, { name, candidates, wrongCase: reading.wrongCase && !asWritten });
    }
  }
  return resolved;
}

/** «Луговой А.Б.», where the text has «Лугового А.Б.» too: no form of Лугова. */
function adjectivesOf(mentions: readonly PersonMention[]): ReadonlySet<string> {
  const stems = mentions.flatMap((mention) => {
    const stem = /^(\p{Lu}\p{Ll}+[оеё]в|\p{Lu}\p{Ll}+[иы]н)(?:ого|ому)$/u.exec(mention.surname)?.[1];
    return stem === undefined ? [] : [nameOf(mention, `${stem}ой`)];
  });
  return new Set(stems);
}

function isCalled({ bracketed, expected }: PersonMention): boolean {
  return bracketed === true || expected === 'nominative';
}

const declinedPossessive = /(?:(?:[оеё]в|[иы]н)(?:ой|ым|у)|[сц]к(?:ому|ого|им|ую))$/u;

/** How people stand in brackets after a body: in the nominative, as far as any ending tells. */
function bracketsAreNominative(mentions: readonly PersonMention[]): boolean {
  const told = mentions.filter(({ bracketed }) => bracketed === true).map(({ surname }) => surname);
  return (
    told.some((surname) => /(?:[оеё]в|[иы]н)а?$|[сц]к(?:ий|ая)$/u.test(surname)) &&
    !told.some((surname) => declinedPossessive.test(surname))
  );
}

function readingOf(mention: PersonMention, likelySurnames: Likely, nominativeBrackets: boolean): Reading {
  // «Лад» (Белов А.Б.), «Мост» (Вильде В.Г.), «Путь» (Бурлаку Г.Д.): «Вильде» stands as «Белов» does.
  if (mention.bracketed && nominativeBrackets && /[еиу]$/u.test(mention.surname))
    return { mention, surnames: [mention.surname], wrongCase: false };
  const declined = mention.expected === 'nominative' && isOblique(mention.surname);
  const surnames = declined ? [] : likelySurnames(mention.surname, mention.expected);
  // «на начальника отдела (Пакулина О.Б.)»: her own name, or his in the accusative.
  const either = mention.eitherCase === true && isNominative(mention.surname);
  // «отделу (Линде А.Б.)», «отделу (Рудой А.Б.)», «отделу (Мокану А.Б.)»: an undeclined name as likely as one of Линда, of Рудая, of Мокан.
  const undeclined =
    mention.bracketed === true &&
    /(?:[еэ]|(?<![оеё]в|[иы]н|[сц]к)ой|(?:[ая]н|[ая]р|еск|иц)у)$/u.test(mention.surname) &&
    !isOblique(mention.surname);
  if ((either || undeclined) && surnames.length > 0 && !surnames.includes(mention.surname)) {
    const all = undeclined ? [mention.surname, ...surnames] : [...surnames, mention.surname];
    return { mention, surnames: all, wrongCase: false };
  }
  if (surnames.length > 0 && !(mention.bracketed && isNominative(mention.surname))) {
    return { mention, surnames: byPatronymic(mention, surnames), wrongCase: false };
  }
  // «секретарю (Белова А.Б.)»: no dative, and all other brackets of the paper have the nominative.
  const asCalled =
    nominativeBrackets &&
    mention.eitherCase === true &&
    mention.expected === 'dative' &&
    isNominative(mention.surname);
  if (mention.bracketed || asCalled) return { mention, surnames: [mention.surname], wrongCase: false };
  // Copied from elsewhere without declining: the nominative first, then what it would be as another case.
  const others = (['genitive', 'dative', 'accusative', 'instrumental'] as const).flatMap((other) =>
    likelySurnames(mention.surname, other),
  );
  const written = declined && !isOfPlace(mention.surname) ? [] : [mention.surname];
  return { mention, surnames: [...new Set([...written, ...others])], wrongCase: true };
}

/** «Ивановой А.Б.» in a cell where executors stand undeclined: no surname ends so in the nominative, save those like «Луговой». */
function isOblique(surname: string): boolean {
  return declinedPossessive.test(surname) || /(?:[уюая]к|ич|ян)у$/u.test(surname);
}

/** Ends as a surname in the nominative usually does; «(Ивановой А.Б.)» does not. */
export function isNominative(surname: string): boolean {
  // «Шарафова-Лист»: one part tells.
  if (surname.includes('-')) return surname.split('-').some(isNominative);
  return /(?:[оеё]в|[иы]н|[оеё]ва|[иы]на|[сц]кий|[сц]кая|ко|ук|юк|ич|ян|дзе|ец|ий|ая|ых|их|а|я)$/u.test(
    surname,
  );
}

type Likely = (written: string, expected: GrammaticalCase) => readonly string[];

/**
 * A reading that grammar allows but no usual surname supports is no answer: the person is asked. One name stands many times in a
 * document, and declining it forwards is what resolving costs.
 */
function rememberingLikely(): Likely {
  const known = new Map<string, readonly string[]>();
  return (written, expected) => {
    const key = `${written} ${expected}`;
    const found =
      known.get(key) ??
      surnameCandidates(written, expected)
        .filter((candidate) => candidate.plausibility > 0)
        .map((candidate) => candidate.surname);
    known.set(key, found);
    return found;
  };
}

/** A patronymic tells the gender, and with it which of two surnames is meant. */
function byPatronymic(mention: PersonMention, surnames: readonly string[]): readonly string[] {
  const gender = mention.fullNames ? genderOf(mention.fullNames[1]) : null;
  if (gender === null || surnames.length < 2) return surnames;
  const feminine = /(?:ва|на|ая|яя)$/u;
  const fitting = surnames.filter((surname) => feminine.test(surname) === (gender === 'female'));
  return fitting.length > 0 ? fitting : surnames;
}

function genderOf(patronymic: string): 'male' | 'female' {
  return /[чв]н(?:а|ы|е|у|ой)$/u.test(patronymic) ? 'female' : 'male';
}

/** Everybody is called alike, «Иванова А.Б.», so that one person is one name; the text of the item keeps the full one. */
function nameOf(mention: PersonMention, surname: string): string {
  return `${surname} ${mention.initials}`.trim();
}
