import type { DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import type { ItemKind } from '#libs/domain/draft/draft-order';
import { isTold } from '../blocks/told-line.js';
import { readTermCell, type TermContext } from './read-term.js';

/** «Провести «Ёлку главы» 25 декабря 2023 года», whatever it is that is held; «На конференции 20.03.2024 обсудить …». */
const holds =
  /^(?:(?:организовать\sи\s)?провести\s|на\s(?:[A-Za-zЀ-ԯ]+\s){0,3}(?:заседани|совещани|собрани|совет|коллеги|сесси|конференци|план[её]рк|сход)[A-Za-zЀ-ԯ]{0,2}\s)/iu;
const bareDay =
  /(?<!(?:от|за|на|с|по|до|№|подписанн[A-Za-zЀ-ԯ]{2}|утвержд[её]нн[A-Za-zЀ-ԯ]{2,3})\s)(?<![\d.])(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s\p{Ll}{3,8}\s\d{4})(?:\s?(?:г\.|года))?(?:\sв\s\d{1,2}[.:]\d{2})?(?![\dA-Za-zЀ-ԯ]|\s?№)/gu;

/** «… рассмотреть на заседании совета 23.02.2024»: the one bare day of an event is its day. */
export function dayOfEvent(text: string, kind: ItemKind, context: TermContext): DeadlineReading | null {
  if (kind !== 'event' && !isTold(text) && !holds.test(text)) return null;
  const [day, ...others] = text.matchAll(bareDay);
  if (day === undefined || others.length > 0) return null;
  const reading = readTermCell(day[0], context);
  const held = isTold(text) ? {} : ({ kind: 'on-date', from: reading.to } as const);
  return reading.to === null ? null : { ...reading, ...held, span: [day.index, day.index + day[0].length] };
}

/** «Следующее заседание комиссии провести 7 апреля»: the meeting stands before its verb. */
export const heldFirst =
  /^(?:[A-Za-zЀ-ԯ]+(?:[ыи]й|[ое]е|[уюя]ю|[ао]я|ой)\s){0,3}(?:совещани|заседани|семинар|собрани|конференци|встреч|вебинар|педсовет|сход|слушани|субботник|план[её]рк)[A-Za-zЀ-ԯ]{0,3}\s(?:[^.;:]{1,80}\s)?(?:провести|организовать|созвать|назначить)(?=[\s.;])/iu;
