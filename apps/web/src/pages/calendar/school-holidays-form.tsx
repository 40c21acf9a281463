import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarEdit, CalendarView, SchoolHoliday } from '#libs/contracts/http/calendar.schema';
import { DateField } from '../../parts/date-field.js';

type Props = {
  readonly view: CalendarView;
  readonly busy: boolean;
  readonly onEdit: (edit: CalendarEdit) => void;
};

const blank: SchoolHoliday = { name: '', from: '', to: '' };

/** School holidays as the organisation has them; they are shown and take no working day away. */
export function SchoolHolidaysForm({ view, busy, onEdit }: Props) {
  const { t } = useTranslation('calendar');
  const [lines, setLines] = useState<readonly SchoolHoliday[]>(view.schoolHolidays);
  const change = (index: number, part: Partial<SchoolHoliday>): void =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const complete = lines.every(({ name, from, to }) => name.trim() !== '' && from !== '' && to !== '');
  return (
    <form
      className="calendar-edit-part"
      onSubmit={(event) => {
        event.preventDefault();
        onEdit({ schoolHolidays: [...lines] });
      }}
    >
      <h3>{t('edit.school')}</h3>
      {lines.map((line, index) => (
        <fieldset key={index} className="calendar-school-line">
          <legend className="sr-only">{t('edit.schoolLine', { number: index + 1 })}</legend>
          <Input
            aria-label={t('edit.schoolName')}
            placeholder={t('edit.schoolExample')}
            value={line.name}
            maxLength={200}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <DateField
            id={`school-from-${index}`}
            label={t('edit.schoolFrom')}
            value={line.from}
            onChange={(from) => change(index, { from })}
          />
          <DateField
            id={`school-to-${index}`}
            label={t('edit.schoolTo')}
            value={line.to}
            onChange={(to) => change(index, { to })}
          />
          <Button onClick={() => setLines(lines.filter((_, at) => at !== index))}>{t('edit.remove')}</Button>
        </fieldset>
      ))}
      <div className="form-actions">
        <Button onClick={() => setLines([...lines, blank])}>{t('edit.addSchool')}</Button>
        <Button htmlType="submit" loading={busy} disabled={!complete}>
          {t('edit.preview')}
        </Button>
      </div>
    </form>
  );
}
