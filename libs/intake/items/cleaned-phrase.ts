/** «… следует», «… необходимо» behind whom it binds. */
export const modal =
  /[\s,–—-]{0,3}(?:(?:настоятельно\s|строго\s)?(?:необходимо|следует|надлежит|рекомендуется|поручается|предлагается|разрешается|обязан[аы]?|долж(?:ен|на|ны)|поручить|рекомендовать|предложить))$/iu;
const adverbs =
  'также|дополнительно|незамедлительно|немедленно|срочно|оперативно|лично|повторно|впредь|персонально|ежегодно|ежеквартально|ежемесячно|еженедельно|ежедневно|постоянно|неукоснительно|строго|своевременно';
/** «широко», «систематически» right before the work; names keep their capital. */
const adverbBehind = /(?:[\s,]{1,2}(?!\p{Ll}{1,4}оно$)\p{Ll}{4,}(?:[нквт]о|чески)){1,3}$/u;
/** How and why, before whom and behind. */
const manner = new RegExp(
  `^(?:${adverbs}|в\\sобязанност[ьи]|для\\sэтого|кроме\\sтого|в\\sэтой\\sсвязи|в\\sсвязи\\sс\\sизложенным|с\\sэтой\\sцелью)[\\s,]+|(?:[\\s,]{1,2}(?:${adverbs}|не)){1,3}$`,
  'giu',
);
/** «Ивановой А.Б. – строго соблюдать»: how the work is done, behind the dash. */
const afterName = /(?<=\p{Lu}\.)\s?[–—-]\s\p{Ll}[^,;]{0,60}$/u;
/** «Директорам школ приказываю:» */
const askedBehind =
  /\s(?:(?:дополнительно|также|убедительно|настоятельно|отдельно)\s)?(?:(?:обязыва|приказыва|поруча|предлага|рекоменду)(?:ю|ем)|прошу|просим|просьба)$/iu;
/** «Комиссии в период с 14 по 25 марта …»: when, behind whom. */
const termBehind =
  /(?<=[A-Za-zЀ-ԯ.)»])\s(?:в\sпериод\sс|в\sсрок|до|не\sпозднее|к|с)\s\d{1,2}(?:\.\d{2}|\s(?:(?:по|до)\s\d{1,2}\s)?(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)).{0,80}$/iu;
/** «Беловой О.Ф. отчет о ремонте представить»: what is to be made, behind the name. */
const paperBehind =
  /(?<=\p{Lu}\.)\s(?:проект|отч[её]т|график|справк|информаци|сведени|план|список|доклад|акт|материал|предложени|ответ)[a-zа-яё]{0,3}(?:\s[^,;]{0,80})?$/u;
/** The words before the work without what tells how, when and with what it is done. */
export function cleaned(phrase: string): string {
  let rest = phrase.replace(/\s+/gu, ' ').replace(/^[\s,–—:-]+|[\s,:–—-]+$/gu, '');
  rest = rest
    .replace(manner, '')
    .replace(adverbBehind, '')
    .replace(modal, '')
    .replace(afterName, '')
    .replace(termBehind, '')
    .replace(paperBehind, '')
    .replace(askedBehind, '');
  return rest
    .replace(/^(?:в\s)?срок\s?$/iu, '')
    .replace(/[\s,:–—-]+$|\s(?:и|а\sтакже)$/gu, '')
    .trim();
}
