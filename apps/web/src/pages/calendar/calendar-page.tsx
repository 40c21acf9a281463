import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '#libs/contracts/http/calendar.schema';
import { useCalendar } from '../../api/calendar.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { CalendarFacts } from './calendar-facts.js';
import { CalendarLegend } from './calendar-legend.js';
import { DayDetails } from './day-details.js';
import { EditDrawer } from './edit-drawer.js';
import { NormsTable } from './norms-table.js';
import { ProgramYears } from './program-years.js';
import { PreviewDrawer } from './preview-drawer.js';
import { useCalendarEdit } from './use-calendar-edit.js';
import { WaitingOrders } from './waiting-orders.js';
import { YearMonths } from './year-months.js';
import { YearSwitch } from './year-switch.js';

type Edit = ReturnType<typeof useCalendarEdit>;
type EditedYear = { readonly view: CalendarView; readonly edit: Edit };

/** What the last change did, or why the last one cannot be. */
function Outcome({ edit }: { readonly edit: Edit }) {
  const { t } = useTranslation('calendar');
  if (edit.previewError !== null) return <ProblemAlert error={edit.previewError} onClose={edit.drop} />;
  if (edit.changed === null) return null;
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t('changed', { moved: t('dues', { count: edit.changed.moved }) })}
      description={edit.changed.done ? undefined : t('going')}
      closable={{ onClose: edit.forget, 'aria-label': t('close') }}
    />
  );
}

/** The twelve months and, beneath, the day that was pressed. */
function Days({ view, edit }: EditedYear) {
  const [selectedOn, setSelectedOn] = useState<string | null>(null);
  const day = view.months.flatMap(({ days }) => days).find(({ on }) => on === selectedOn);
  return (
    <>
      <YearMonths view={view} selectedOn={selectedOn} onSelect={setSelectedOn} />
      {day !== undefined && (
        <DayDetails
          key={day.on}
          view={view}
          day={day}
          busy={edit.busy}
          onEdit={edit.ask}
          onClose={() => setSelectedOn(null)}
        />
      )}
    </>
  );
}

type DrawersProps = EditedYear & { readonly editing: boolean; readonly onEnd: () => void };

function Drawers({ view, edit, editing, onEnd }: DrawersProps) {
  return (
    <>
      <EditDrawer
        open={editing && edit.preview === null}
        view={view}
        busy={edit.busy}
        error={edit.previewError}
        onEdit={edit.ask}
        onClose={() => {
          onEnd();
          edit.drop();
        }}
      />
      <PreviewDrawer
        preview={edit.preview}
        busy={edit.busy}
        error={edit.confirmError}
        onConfirm={() => {
          onEnd();
          edit.confirm();
        }}
        onLookAgain={edit.lookAgain}
        onClose={edit.drop}
      />
    </>
  );
}

function Year({ view }: { readonly view: CalendarView }) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate({ from: '/calendar' });
  const [editing, setEditing] = useState(false);
  const edit = useCalendarEdit();
  const { year } = view;
  return (
    <>
      <PageTitle
        hint={t('hint')}
        actions={
          <YearSwitch
            view={view}
            onYear={(other) => void navigate({ search: { year: other } })}
            onEdit={() => setEditing(true)}
          />
        }
      >
        {t('title', { year })}
      </PageTitle>
      {!editing && <Outcome edit={edit} />}
      <ProgramYears years={view.programYears} busy={edit.busy} onEdit={edit.ask} />
      <WaitingOrders waiting={view.waiting} />
      {view.total === null && <EmptyState title={t('empty.title', { year })}>{t('empty.text')}</EmptyState>}
      <CalendarLegend />
      <Days view={view} edit={edit} />
      <NormsTable view={view} />
      <CalendarFacts view={view} />
      <Drawers view={view} edit={edit} editing={editing} onEnd={() => setEditing(false)} />
    </>
  );
}

/** The production calendar as it hangs on the wall: days, norms, acts, and its changes with what they would move. */
export function CalendarPage() {
  const { year } = useSearch({ from: '/shell/calendar' });
  const calendar = useCalendar(year);
  return (
    <div className="calendar-page">
      <Loaded query={calendar} rows={14}>
        {(view) => <Year view={view} />}
      </Loaded>
    </div>
  );
}
