import type { ListedText } from './listed-tasks.js';

export interface Retold {
  readonly before: string;
  readonly after: string;
  /** The words of tasks that the listing changes, by their places. */
  readonly words: ReadonlyMap<number, string>;
}

/** Null where a document cannot be told in that way. */
export type Retelling = (text: ListedText) => Retold | null;

const decisions =
  /^(?<before>[^\S\n]*)(?:решили|решено|постановили|решение|поручено|(?:комиссия|совещание|коллегия)\sрешил[аио])\s?:[^\S\n]*$/gimu;
const minutes = /^\s*п\s?р\s?о\s?т\s?о\s?к\s?о\s?л(?:\s|$)/imu;

/** Minutes whose decisions stand below other words. */
export const decidedAs =
  (words: (question: number) => string): Retelling =>
  ({ source }) => {
    let question = 0;
    const after = source.replace(decisions, (_, before: string) => {
      question += 1;
      return `${before}${words(question)}`;
    });
    return minutes.test(source) && after !== source ? { before: source, after, words: new Map() } : null;
  };

const ordinals = [
  'первому',
  'второму',
  'третьему',
  'четвёртому',
  'пятому',
  'шестому',
  'седьмому',
  'восьмому',
];
export const byQuestions = decidedAs(
  (question) => `По ${ordinals[question - 1] ?? 'последнему'} вопросу решили:`,
);

/** Minutes that do not tell who was heard. */
export const withoutHeard: Retelling = ({ source }) => {
  const after = source.replace(
    /^[^\S\n]*(?:\d{1,2}\.\s?)?слушали(?:[^\S\n:].*)?:?.*\n(?:(?!\s*(?:решили|постановили|решение|выступил))\S.*\n)*/gimu,
    '',
  );
  return minutes.test(source) && after !== source ? { before: source, after, words: new Map() } : null;
};

const ofAddressee =
  /^(?:руководител|директор|начальник|заведующ|глав|председател|министр|ректор)[а-яё]{0,6}(?:ам|ям|у|ю|ым|ой|е)(?:\s|$)/iu;
const ofDate = /^(?:от\s)?(?:\d{1,2}\.\d{2}\.\d{4}|«?\d{1,2}»?\s[а-я]{3,8}\s\d{4}).{0,20}№/iu;

/** A letter whose date and number stand below its addressee instead of above, or the other way round. */
export const headTurned: Retelling = ({ source }) => {
  const end = source.search(/^\s*уважаем/imu);
  const blocks =
    end < 0
      ? []
      : source
          .slice(0, end)
          .trimEnd()
          .split(/\n[^\S\n]*\n/u);
  const [at = -1, ...others] = blocks.flatMap((block, place) =>
    ofAddressee.test(block.trim()) ? [place] : [],
  );
  const beside = [at - 1, at + 1].find((place) => ofDate.test(blocks[place]?.trim() ?? ''));
  if (at < 0 || others.length > 0 || beside === undefined) return null;
  const turned = blocks.map((block, place) =>
    place === at ? (blocks[beside] ?? '') : place === beside ? (blocks[at] ?? '') : block,
  );
  return { before: source, after: `${turned.join('\n\n')}\n\n${source.slice(end)}`, words: new Map() };
};
