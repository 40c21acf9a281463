import { headNoun } from '../language/nominative-phrase.js';
import { wordForms } from '../language/word-forms.js';
import { infinitives } from '../language/verbs.js';
import { isResult } from './result-words.js';
import { maskQuoted } from '../text/nested-quotes.js';

const transfer =
  /^(?:направ(?:ить|лять)|представ(?:ить|лять)|предостав(?:ить|лять)|сда(?:ть|вать)|переда(?:ть|вать)|выс(?:лать|ылать)|сообщ(?:ить|ать)|доложить|докладывать|внести)$/iu;
const into = /(?<![A-Za-zЀ-ԯ])(?:в|во|в\sадрес)\s(?=[A-Za-zЀ-ԯ])/gu;
const end =
  /[;.]$|[;.]\s|,\s|\s(?:и|а\sтакже)\s(?=\p{Ll}+(?:ть|ти|чь)(?![A-Za-zЀ-ԯ]))|\s(?=в\sсрок|до\s«?\d|не\sпозднее|для\s|по\sформе|согласно|на\sбумажном|в\sэлектронном)/u;
/** To whom a result goes: «представить … в отдел образования», in the case of the text; null when nobody is named. */
export function recipient(text: string, deadline: string | null): string | null {
  const frame = maskQuoted(text);
  const verbs = infinitives(frame);
  for (const [index, verb] of verbs.entries()) {
    if (!transfer.test(verb.word)) continue;
    const until = verbs[index + 1]?.start ?? text.length;
    const found = bodyAfter(text.slice(verb.end, until), frame.slice(verb.end, until), deadline);
    if (found !== null) return found;
  }
  return null;
}

function bodyAfter(phrase: string, frame: string, deadline: string | null): string | null {
  for (const match of frame.matchAll(into)) {
    const start = match.index + match[0].length;
    const rest = phrase.slice(start);
    const head = headNoun(rest, ['accusative']);
    if (head?.form.meaning !== 'body') continue;
    // «в образовательных организациях» says where, «в образовательные организации» says to whom.
    const places = wordForms(rest.slice(head.start, head.end)).some(
      (form) => form.grammaticalCase === 'accusative',
    );
    if (!places) continue;
    const tail = maskQuoted(rest);
    const stops = [end.exec(tail)?.index, resultAhead(tail), deadlineAt(rest, deadline)];
    const stop = Math.min(rest.length, ...stops.filter((at) => at !== undefined && at > 0).map(Number));
    return rest
      .slice(0, stop)
      .trim()
      .replace(/\s(?:и|а также)$/u, '')
      .replace(/[.,;]$/u, '');
  }
  return null;
}

/** The result that follows its receiver: «в отдел образования информационную справку». */
function resultAhead(tail: string): number | undefined {
  const words = [...tail.matchAll(/[A-Za-zЀ-ԯ-]+/gu)].slice(1, 40);
  for (const [index, word] of words.entries()) {
    if (!isResult(word[0], false)) continue;
    let start = index;
    while (start > 0 && /(?:ый|ий|ую|юю|ое|ее|ые|ие)$/u.test(words[start - 1]?.[0] ?? '')) start -= 1;
    return (words[start]?.index ?? 0) - 1;
  }
  return undefined;
}

function deadlineAt(text: string, deadline: string | null): number | undefined {
  const at = deadline === null ? -1 : text.indexOf(deadline);
  return at > 0 ? at : undefined;
}
