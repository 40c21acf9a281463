import type { DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import type { GridCell } from '../tables/grid.js';
import { readTermCell, type TermContext } from './read-term.js';

const ofSection = /^(?:в\sтечени[ие]|на\sпротяжении)\s(?:всей\s)?(?:недели|декады|месяца|этапа|смены)$/iu;

const nameOfMonth = /^(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[ьй]?(?=\s|$)/iu;
const daysAlone = /^(?:(?:до|с|к)\s)?\d{1,2}(?:\s?(?:[-–—,и]|по)\s?\d{1,2}){0,9}(?:\sчисла)?$/u;
/** «1 неделя», «2-я декада», «последняя неделя»: which of the month, and no count of weeks. */
const partOfMonth =
  /^(?:\d(?:\s?[-–,и]\s?\d)?(?:-[а-я]{1,2})?|перв[а-я]{2}|втор[а-я]{2}|треть[а-я]|четв[её]рт[а-я]{2}|последн[а-я]{2})\s(?:недел[яи]|декад[аы])$/iu;

/** «10–12», «до 26», «вторая половина месяца» below «ЯНВАРЬ», «последний четверг» below «ЕЖЕМЕСЯЧНО». */
export function readBelow(section: GridCell | null, term: string, context: TermContext): DeadlineReading {
  const alone = readTermCell(term, context);
  if (section === null || section.text === term) {
    // In a plan it is the week or the month that the plan is for, not one counted from its signing.
    const counted = ofSection.test(term) || partOfMonth.test(term);
    return counted && alone.kind === 'relative' ? asked(alone) : alone;
  }
  const stem = nameOfMonth.exec(section.text)?.[1]?.toLowerCase();
  const year = /20\d{2}/u.exec(section.text)?.[0] ?? '';
  const month = stem === undefined ? '' : `${stem}${/т$/u.test(stem) ? 'а' : 'я'} ${year}`.trim();
  const whole = ofSection.test(term)
    ? section.text
    : month !== '' && (daysAlone.test(term) || partOfMonth.test(term))
      ? `${term.replace(/\sчисла$/u, '')} ${month}`
      : month !== '' && /\sмесяца$/u.test(term)
        ? term.replace(/месяца$/u, month)
        : month === '' && alone.kind === 'none'
          ? `${section.text}, ${term}`
          : null;
  if (whole === null) return alone;
  const below = readTermCell(whole, context);
  return below.kind === 'none' || (below.doubt === 'vague' && !partOfMonth.test(term))
    ? alone
    : { ...below, text: term, span: [0, term.length] };
}

function asked({ relative: _relative, ...reading }: DeadlineReading): DeadlineReading {
  return { ...reading, doubt: 'vague' };
}
