import { PrinterOutlined } from '@ant-design/icons';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useExecutionReport } from '../../api/orders.js';
import { Loaded } from '../../parts/loaded.js';
import '../../styles/print.css';
import { ReportSheet } from './report-sheet.js';

/** The execution report of a closed order as a printed document; menu and clock have no place on it. */
export function ExecutionReportPage() {
  const { t } = useTranslation(['report', 'shell']);
  const { orderId } = useParams({ from: '/orders/$orderId/execution-report' });
  const report = useExecutionReport(orderId);
  useEffect(() => {
    document.title = `${t('report:title')} · ${t('shell:product')}`;
  }, [t]);
  return (
    <div className="report-page">
      <div className="report-actions no-print">
        <Link to="/orders/$orderId" params={{ orderId }} search={{}}>
          {t('report:back')}
        </Link>
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t('report:print')}
        </Button>
      </div>
      <main>
        <Loaded query={report}>{(data) => <ReportSheet report={data} />}</Loaded>
      </main>
    </div>
  );
}
