import { useTranslation } from 'react-i18next';
import type { DueDate } from '#libs/contracts/http/due-date.schema';
import { useDates } from './use-dates.js';
import { WhyDate } from './why-date.js';

type Props = {
  readonly due: DueDate;
  /** The day in figures and no phrase, for columns of lists and printouts. */
  readonly compact?: boolean;
};

/** A due date beside the phrase of the order that it comes from, with its reasons. */
export function Due({ due, compact = false }: Props) {
  const dates = useDates();
  const why = (
    <WhyDate
      why={due.why}
      chosen={due.chosen}
      policyVersion={due.policyVersion}
      calendarVersion={due.calendarVersion}
    />
  );
  if (compact) {
    return (
      <span className="due">
        <time dateTime={due.dueAt} className="due-day">
          {dates.shortDay(due.dueOn)}
        </time>
        {why}
      </span>
    );
  }
  return (
    <div className="due">
      <time dateTime={due.dueAt} className="due-day">
        {dates.momentWithWeekday(due.dueAt, due.zone)}
      </time>
      <DuePhrases written={due.written} chosen={due.chosen} />
      {why}
    </div>
  );
}

/** What the text says and, where a person set another day, that they did: both stand beside the date. */
export function DuePhrases({ written, chosen }: Pick<DueDate, 'written' | 'chosen'>) {
  const { t } = useTranslation('words');
  return (
    <>
      {written !== null && <span className="due-phrase">{t('due.phrase', { text: written })}</span>}
      {chosen !== null && (
        <span className="due-phrase">
          {chosen.by === null ? t('due.byPerson') : t('due.by', { name: chosen.by.name })}
        </span>
      )}
    </>
  );
}
