import { useTranslation } from 'react-i18next';
import type { DueDate } from '#libs/contracts/http/due-date.schema';
import { useDates } from './use-dates.js';
import { WhyDate } from './why-date.js';

/** A due date beside the phrase of the order that it comes from, with its reasons. */
export function Due({ due }: { readonly due: DueDate }) {
  const { t } = useTranslation('words');
  const dates = useDates();
  return (
    <div className="due">
      <time dateTime={due.dueAt} className="due-day">
        {dates.momentWithWeekday(due.dueAt, due.zone)}
      </time>
      <span className="due-phrase">
        {due.text === null ? t('due.byPerson') : t('due.phrase', { text: due.text })}
      </span>
      <WhyDate why={due.why} policyVersion={due.policyVersion} calendarVersion={due.calendarVersion} />
    </div>
  );
}
