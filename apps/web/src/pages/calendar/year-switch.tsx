import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '#libs/contracts/http/calendar.schema';

type Props = {
  readonly view: CalendarView;
  readonly onYear: (year: number) => void;
  readonly onEdit: () => void;
};

/** From year to year: those with data, and the one after them, which may be entered. */
export function YearSwitch({ view, onYear, onEdit }: Props) {
  const { t } = useTranslation('calendar');
  const next = Math.max(...view.years) + 1;
  const years = [...new Set([...view.years, next, view.year])].sort((a, b) => b - a);
  return (
    <>
      <span className="calendar-years">
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={t('previousYear')}
          disabled={view.year <= Math.min(...years)}
          onClick={() => onYear(view.year - 1)}
        />
        <Select
          aria-label={t('chooseYear')}
          value={view.year}
          onChange={onYear}
          options={years.map((year) => ({
            value: year,
            label: view.years.includes(year) ? String(year) : t('unknownYear', { year }),
          }))}
        />
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={t('nextYear')}
          disabled={view.year >= Math.max(...years)}
          onClick={() => onYear(view.year + 1)}
        />
      </span>
      <Button onClick={onEdit}>{t('change')}</Button>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        {t('print')}
      </Button>
    </>
  );
}
