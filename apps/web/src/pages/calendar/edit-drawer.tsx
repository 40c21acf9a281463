import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarEdit, CalendarView } from '#libs/contracts/http/calendar.schema';
import { FileDrop } from '../../parts/file-drop.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { RegionsForm } from './regions-form.js';
import { SchoolHolidaysForm } from './school-holidays-form.js';

type Props = {
  readonly open: boolean;
  readonly view: CalendarView;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onEdit: (edit: CalendarEdit) => void;
  readonly onClose: () => void;
};

/** Everything of the calendar that is not one day: a year or a region from a file, regions in force, school holidays. */
export function EditDrawer({ open, view, busy, error, onEdit, onClose }: Props) {
  const { t } = useTranslation('calendar');
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={560}
      destroyOnHidden
      title={t('edit.title')}
      closable={{ 'aria-label': t('close') }}
    >
      <p className="hint">{t('edit.hint')}</p>
      {error !== null && <ProblemAlert error={error} />}
      <section className="calendar-edit-part">
        <h3>{t('edit.file')}</h3>
        <FileDrop
          label={t('edit.choose')}
          hint={t('edit.fileHint')}
          accept=".json,application/json"
          disabled={busy}
          onFiles={([file]) => {
            if (file !== undefined)
              void file.text().then((text) => onEdit({ file: { name: file.name, text } }));
          }}
        />
        {view.total !== null && (
          <a href={`/api/calendar/years/${view.year}`} download={`ru-${view.year}.json`}>
            {t('edit.download', { year: view.year })}
          </a>
        )}
      </section>
      <RegionsForm key={view.number} view={view} busy={busy} onEdit={onEdit} />
      <SchoolHolidaysForm key={`holidays-${view.number}`} view={view} busy={busy} onEdit={onEdit} />
    </Drawer>
  );
}
