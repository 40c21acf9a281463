import { infinitives } from '../language/verbs.js';
import { actKinds, kindBefore } from '../requisites/document-kind.js';
import { asks } from './asked-sentences.js';

/** «О результатах просим сообщить до 1 июня.» is no title. */
export function isTitle(text: string): boolean {
  return /^(?:о|об|обо)\s/iu.test(text) && !(asks.test(text) && infinitives(text).length > 0);
}

/** «Письмо Управления … от 2 марта 2010 г. № 5 "О …"», «Телеграмма № 5 от 2 марта 2010 г.»: requisites, however long. */
export const headsAct = new RegExp(
  `^(?:${actKinds.join('|')})\\s\\p{Lu}[^.;:]{3,200}\\sот\\s\\d|^[A-Za-zЀ-ԯ\\s]{3,60}№[^.;:]{1,30}\\sот\\s\\d`,
  'iu',
);

/** «Протокол заседания …», «План работы …», however long. */
export function namesItself(text: string): boolean {
  const kind = kindBefore(text);
  return kind === 'план' || (kind !== null && !/[.;:]$/u.test(text));
}
