import { PaperClipOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Report } from '#libs/contracts/http/assignment.schema';
import { fileSize } from '../../format/sizes.js';
import { useLanguage } from '../../i18n/language.js';
import { useDates } from '../../parts/use-dates.js';

function Files({ files }: { readonly files: Report['files'] }) {
  const { language } = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.id}>
          <PaperClipOutlined aria-hidden />
          <a href={`/api/files/${file.id}`} download={file.name} className="file-name">
            {file.name}
          </a>
          <span className="hint">{fileSize(file.sizeBytes, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function DecisionOf({ report, zone }: { readonly report: Report; readonly zone: string }) {
  const { t } = useTranslation('assignment');
  const dates = useDates();
  const { decision } = report;
  if (decision === null) return <p className="hint">{t('reports.waits')}</p>;
  return (
    <div className={`decision ${decision.outcome}`}>
      <strong>{t(`reports.${decision.outcome}`)}</strong>
      <span className="hint">
        {' '}
        {dates.moment(decision.at, zone)}, {decision.by.name}
      </span>
      {decision.comment !== null && <p>{decision.comment}</p>}
    </div>
  );
}

/** Every report with the decision on it, the newest first. */
export function Reports({ reports, zone }: { readonly reports: readonly Report[]; readonly zone: string }) {
  const { t } = useTranslation('assignment');
  const dates = useDates();
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="reports-heading">
      <h2 id="reports-heading">{t('reports.heading')}</h2>
      <ol className="reports" reversed>
        {[...reports].reverse().map((report) => (
          <li key={report.id} className="card" aria-label={t('reports.one', { number: report.number })}>
            <div className="order-card-head">
              <h3>{t('reports.one', { number: report.number })}</h3>
              {report.late && <Tag className="tag-amber">{t('reports.late')}</Tag>}
            </div>
            <p className="hint">
              {dates.moment(report.at, zone)}, {report.by.name}
            </p>
            {report.text !== '' && <p className="report-text">{report.text}</p>}
            <Files files={report.files} />
            <DecisionOf report={report} zone={zone} />
          </li>
        ))}
      </ol>
    </section>
  );
}
