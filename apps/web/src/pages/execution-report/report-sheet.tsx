import { useTranslation } from 'react-i18next';
import type { ExecutionReportView } from '#libs/contracts/http/order.schema';
import { documentKind } from '../../format/document-kind.js';
import { sentence } from '../../format/sentences.js';
import { useLanguage } from '../../i18n/language.js';
import { useDates } from '../../parts/use-dates.js';
import { ReportRows } from './report-rows.js';

/** «Начальник управления … И.О. Фамилия»: the line on which the controller signs the paper. */
function Signature({ person }: { readonly person: ExecutionReportView['controller'] }) {
  return (
    <p className="report-signature">
      <span>{sentence(person.position ?? '')}</span>
      <span className="signature-line" aria-hidden />
      <span>{person.name}</span>
    </p>
  );
}

export function ReportSheet({ report }: { readonly report: ExecutionReportView }) {
  const { t } = useTranslation('report');
  const { language } = useLanguage();
  const dates = useDates();
  const { totals } = report;
  return (
    <article className="report-sheet">
      {report.issuer !== null && <p className="report-issuer">{report.issuer}</p>}
      <h1>{t('title')}</h1>
      <p className="report-about">
        {t('about', {
          kind: documentKind(report.kind, language),
          day: dates.day(report.signedOn),
          number: report.number,
        })}
        <br />«{report.title}»
      </p>
      <p>{t('dates', { launched: dates.dayOf(report.launchedAt), closed: dates.moment(report.closedAt) })}</p>
      <p>
        {t('totals.all', { count: totals.assignments })} {t('totals.inTime', { count: totals.inTime })}{' '}
        {totals.late > 0 && t('totals.late', { count: totals.late })}{' '}
        {totals.returnedOnce > 0 && t('totals.returned', { count: totals.returnedOnce })}
      </p>
      <ReportRows rows={report.rows} />
      <Signature person={report.controller} />
      <p className="report-made">{t('made', { moment: dates.moment(report.madeAt) })}</p>
    </article>
  );
}
