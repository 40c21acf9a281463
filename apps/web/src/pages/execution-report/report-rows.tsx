import { useTranslation } from 'react-i18next';
import type { ExecutionReportView } from '#libs/contracts/http/order.schema';
import { Due } from '../../parts/due.js';
import { useDates } from '../../parts/use-dates.js';

type Row = ExecutionReportView['rows'][number];

function Results({ row }: { readonly row: Row }) {
  const { t } = useTranslation('report');
  const dates = useDates();
  const last = row.reports.at(-1);
  // What was attached to a returned report is evidence too.
  const files = row.reports.flatMap((report) => report.files);
  return (
    <>
      <p>
        {row.late
          ? t('row.late', { day: dates.shortDayOf(row.reportedAt) })
          : t('row.inTime', { day: dates.shortDayOf(row.reportedAt) })}
      </p>
      {last !== undefined && last.text !== '' && <p className="report-result">{last.text}</p>}
      {files.length > 0 && <p>{t('row.files', { names: files.map((file) => file.name).join(', ') })}</p>}
      {row.returns > 0 && <p>{t('row.returns', { count: row.returns })}</p>}
    </>
  );
}

export function ReportRows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('report');
  const dates = useDates();
  return (
    <div className="report-table-frame" tabIndex={0} role="region" aria-label={t('title')}>
      <table className="report-table">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.item')}</th>
            <th scope="col">{t('column.text')}</th>
            <th scope="col">{t('column.executor')}</th>
            <th scope="col">{t('column.due')}</th>
            <th scope="col">{t('column.result')}</th>
            <th scope="col">{t('column.accepted')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.itemRef} ${row.executor.id}`}>
              <th scope="row">{row.itemRef}</th>
              <td>{row.itemText}</td>
              <td>{row.executor.name}</td>
              <td>
                {row.due === null ? (
                  <time dateTime={row.dueOn}>{dates.shortDay(row.dueOn)}</time>
                ) : (
                  <Due due={row.due} compact />
                )}
                {row.deadlineText !== null && <p>«{row.deadlineText}»</p>}
              </td>
              <td>
                <Results row={row} />
              </td>
              <td>
                <time dateTime={row.acceptedAt}>{dates.shortDayOf(row.acceptedAt)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
