import { headNoun } from '../language/nominative-phrase.js';
import { wordForms } from '../language/word-forms.js';
import { infinitives } from '../language/verbs.js';
import { maskQuoted } from '../text/nested-quotes.js';

const transfer = /^(?:направить|представить|предоставить|сдать|передать|выслать|сообщить|доложить|внести)$/iu;
const into = /(?<!\p{L})(?:в|во|в\sадрес)\s(?=\p{L})/gu;
const end =
  /[;.]$|[;.]\s|,\s|\s(?:и|а\sтакже)\s(?=\p{Ll}+(?:ть|ти|чь)(?!\p{L}))|\s(?=в\sсрок|до\s«?\d|не\sпозднее|для\s|по\sформе|согласно|на\sбумажном|в\sэлектронном)/u;
/** What may stand between a body and the result that follows it: the body's own attributes in the genitive. */
const resultAhead =
  /\s(?=(?:\p{Ll}+(?:ую|ый|ий|ое|ые)\s){0,2}(?:отч[её]т|справку|информацию|план|сведения|предложения|материалы|список|заявку|перечень|форму|доклад|документы)(?!\p{L}))/u;

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
    const stops = [end.exec(tail)?.index, resultAhead.exec(tail)?.index, deadlineAt(rest, deadline)];
    const stop = Math.min(rest.length, ...stops.filter((at) => at !== undefined && at > 0).map(Number));
    return rest
      .slice(0, stop)
      .trim()
      .replace(/\s(?:и|а также)$/u, '')
      .replace(/[.,;]$/u, '');
  }
  return null;
}

function deadlineAt(text: string, deadline: string | null): number | undefined {
  const at = deadline === null ? -1 : text.indexOf(deadline);
  return at > 0 ? at : undefined;
}
