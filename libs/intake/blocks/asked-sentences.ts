import { noDeadline } from '#libs/domain/deadline/deadline-reading';
import { itemParties } from '../items/item-parties.js';
import { isImperative } from '../language/imperatives.js';
import { infinitives } from '../language/verbs.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { foldText } from '../text/folded-text.js';
import { maskQuoted } from '../text/nested-quotes.js';
import {
  annuls,
  awaitsPaper,
  invites,
  isBareWork,
  isNewsToGive,
  isPaperByDay,
  isPaperToMake,
  isResultWithTerm,
  isWorkByDay,
  opens,
  permits,
  tellsWhomToAsk,
  workVerb,
} from './asked-words.js';
import type { Entry } from './entries.js';
import { isTold } from './told-line.js';

export const asks =
  /(?<![A-Za-zЀ-ԯ])(?:прошу|прос[ия]т|просим|(?:предлага|поруча|обязыва)(?:ю|ем|[ею]т(?:ся)?)|(?:рекоменду|требу)(?:ю|ем|[ею]т(?:ся)?)|приглашаем\s(?:[Вв]ас\s)?принять|необходимо|надлежит|следует|подлежит|просьба)(?![A-Za-zЀ-ԯ])/iu;
/** «Кроме того, до 25 марта направить …»: a request goes on without its verb. */
const goesOn =
  /^(?:кроме\sтого|также|дополнительно|одновременно|вместе\sс\sтем|при\sэтом|по\s(?:итогам|результатам|окончании|завершении)|до\s\d|в\sсрок\s|не\sпозднее\s|информацию|сведения|отв[её]т|материалы|предложения|контроль)(?![A-Za-zЀ-ԯ])/iu;
const control =
  /^на\sконтроль\s?[:–—-]\s|^контроль(?:\s(?:за\s)?(?:исполнени|выполнени)[A-Za-zЀ-ԯ]{1,2}(?:\s[A-Za-zЀ-ԯ]+){0,2})?\s?(?:[:–—-]\s|.{0,80}(?:собой|мной|возложить|оставляю))/iu;

/** The sentences of a paragraph that ask, each with what is said after it; `begun`: something was asked before. */
export function entriesOf(source: string, start: number, end: number, begun: boolean): Entry[] {
  const folded = foldText(source, start, end);
  const starts: number[] = [];
  let from = cardLabel.exec(folded.text)?.[0].length ?? 0;
  let before = '';
  for (const [at, sentence] of sentences(folded.text.slice(from)).entries()) {
    const held = starts.at(-1) !== from - before.length && invites(before, sentence) ? before.length : 0;
    before = sentence;
    const more = begun || starts.length > 0;
    if ((starts.length > 0 && goesOnWithResult.test(sentence)) || (at > 0 && accompanies.test(sentence))) {
      from += sentence.length;
      continue;
    }
    if (
      isRequest(sentence) ||
      (more &&
        (isResultWithTerm(sentence) ||
          isPaperToMake(sentence) ||
          isNewsToGive(sentence) ||
          isWorkByDay(sentence) ||
          isToldWithin(sentence)))
    )
      starts.push(from - held + (held === 0 ? toldBehind(sentence) : 0));
    from += sentence.length;
  }
  return starts.map((at, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? end : folded.sourceOffset(folded.text.slice(0, next).trimEnd().length);
    return { mark: 'paragraph', number: null, start: folded.sourceOffset(at), end: to };
  });
}

const asksFirst = /(?<![A-Za-zЀ-ԯ])(?:прошу|просим|предлага(?:ю|ем)|поруча(?:ю|ем)|обязыва(?:ю|ем))\s?:\s/iu;
const until = /(?<![A-Za-zЀ-ԯ])(?:до|к|не\sпозднее|в\sсрок)\s(?:до\s)?(?:\d|конца|начала)/iu;

/** «В связи с похолоданием прошу: ООО «Мост» утеплить колонки. Главам сёл …»: where the first of those who are told begins; 0 for anything else. */
function toldBehind(sentence: string): number {
  const mark = asksFirst.exec(sentence);
  const behind = mark === null ? 0 : mark.index + mark[0].length;
  const told = sentence.slice(behind);
  // «прошу до 5 мая: ООО «Мост» утеплить …»: the time before the colon is that of the work.
  const alone = behind > 0 && !until.test(sentence.slice(0, behind)) && beginsWithParty(told, 'dative');
  return alone && infinitives(maskQuoted(told)).length > 0 ? behind : 0;
}

/** «… прибыть на сверку. При себе иметь паспорт.» */
const accompanies = /^при\sсебе\s/iu;

/** «… составить список. Подписанный список просим выслать до 1 июня.»: what was just asked is sent, one task with it. */
const goesOnWithResult =
  /^(?:заполненн|подписанн|оформленн|подготовленн|составленн|согласованн|заверенн|утвержд[её]нн|собранн)(?:ую|ые|ый|ое|ых)\s/iu;

/** What a card calls the line: no words of the task. */
const cardLabel = /^(?:отметка\sо\sконтроле|текст\s(?:поручения|резолюции))\s?:\s/iu;

function isRequest(sentence: string): boolean {
  const frame = maskQuoted(sentence);
  const works = infinitives(frame).length > 0;
  if (tellsWhomToAsk.test(sentence) || courtesy.test(sentence)) return false;
  return (
    (asks.test(frame) && (works || /:\s?$/u.test(sentence) || /прошу|просим/iu.test(frame))) ||
    isTold(sentence) ||
    (works && (beginsWithParty(sentence, 'dative') || (goesOn.test(sentence) && !permits.test(frame)))) ||
    control.test(sentence) ||
    awaitsPaper(sentence) ||
    (obliges.test(frame) && /\d|срок/iu.test(sentence)) ||
    isBareWork(sentence) ||
    isPaperByDay(sentence) ||
    annuls.test(frame) ||
    (ofPaper.test(sentence) && workVerb(sentence) !== null) ||
    isToldBehind(sentence) ||
    infinitives(frame).some(({ word, start }) => isImperative(word, frame.slice(0, start)))
  );
}

/** «Во исполнение …, учитывая …, руководителям школ обеспечить …» */
function isToldBehind(sentence: string): boolean {
  return opens.test(sentence) && workVerb(sentence) !== null && itemParties(sentence, noDeadline).led;
}

/** «Во всех классах в первую неделю учителям провести беседы.»: where and when, before whoever is told. */
function isToldWithin(sentence: string): boolean {
  return /[.;!]\s*$/u.test(sentence) && workVerb(sentence) !== null && itemParties(sentence, noDeadline).led;
}

/** «Настоящее письмо огласить на собраниях.» */
const ofPaper =
  /^(?:сие|настоящ[A-Za-zЀ-ԯ]{2,3}|данн[A-Za-zЀ-ԯ]{2,3})\s(?:письмо|циркуляр|обращение|послание|телефонограмму|указание)\s/iu;

/** «Просим отнестись с пониманием.» */
const courtesy = /отнестись\s(?:[A-Za-zЀ-ԯ]+\s){0,5}с\sпониманием/iu;

/** «Явка на совещание 15 апреля обязательна», «обращаем внимание на необходимость … (срок – до 25.04)». */
const obliges =
  /(?<![A-Za-zЀ-ԯ])(?:обязательн[аоы](?![A-Za-zЀ-ԯ])|(?:обраща[A-Za-zЀ-ԯ]{1,3}|обратить)\s(?:[A-Za-zЀ-ԯ]+\s)?внимание\sна\sнеобходимость|напомина(?:ю|ем)\s(?:[A-Za-zЀ-ԯ]+\s)?о\sнеобходимости\s)/iu;

/**
 * Pieces that together give the text: a sentence ends where a capital letter follows its full stop after a word, which «пер. Садовому»
 * is not, or after «11 января с.г.».
 */
export function sentences(text: string): string[] {
  return text.split(
    /(?<=\p{Ll}{3}[.!?]\s|[)»]\.\s|\d{4}\.\s|\p{Ll}\s[ст]\.\s?г\.\s)(?<!(?<!\p{L})(?:пер|просп|пос|мкр|обл|тел|зав|зам|нач|отв|исп)\.\s)(?=\p{Lu})/u,
  );
}

export function asksIn(source: string, start: number, end: number): boolean {
  return entriesOf(source, start, end, false).length > 0;
}
