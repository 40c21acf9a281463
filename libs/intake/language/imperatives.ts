const ending = /(?:(?<sure>[аеоуыяюиё]й|[бвдзлмнпрстфшч]ь)|[бвгджзклмнпрстфхчшщ]и)те$/iu;
/** Nouns that end so, and what a message says out of courtesy. */
const other =
  /^(?:сайте|веб-сайте|байте|здравствуйте|позвольте|разрешите|извините|простите|давайте|знайте|помните|учтите|обратите|обращайтесь|звоните|пишите|смотрите|примите|забудьте|будьте|ждите|следите|спешите|имейте|защите|визите|лимите|кредите|граните|элите)$/iu;
/** Verbs of work that stand behind their object as well: «Список доведите …». */
const ofWork =
  /^(?:за|про|до|пере|при|вы|от|об|рас|под|у|по)?(?:вед|нес|став|прав|сообщ|прос|мест|полн|дел|печ|ключ|твержд|тверд|гласу|шл|пиш|печата|точн|бер|йм|возьм|готов|лож|ложи|чист|ставь|казж|каж)ите$/iu;
const opens = /(?:^|[.!?:;,–—•-]\s|(?<![A-Za-zЀ-ԯ])(?:не|также|срочно|лично|сразу|обязательно)\s)$/iu;
const begins = /(?:^|[.!?:–—•-]\s)$/u;
const nearWord = 24;
/** «вы получите», «если сообщите»: told, not asked for. */
const told = /(?<![A-Za-zЀ-ԯ])(?:вы|если|когда|как|что|которые)\s(?:[A-Za-zЀ-ԯ]{1,12}\s)?$/iu;

/** «Заполните», «доведите», «обновляйте»: how messages ask, which orders never do. */
export function isImperative(word: string, before: string): boolean {
  const found = ending.exec(word);
  if (found === null || word.length < 5 || other.test(word)) return false;
  const near = before.slice(-nearWord);
  if (told.test(near) || (/^\p{Lu}/u.test(word) && !begins.test(near))) return false;
  return found.groups?.['sure'] !== undefined || opens.test(near) || ofWork.test(word);
}
