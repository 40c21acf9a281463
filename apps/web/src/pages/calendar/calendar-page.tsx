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
import { PreviewDrawer } from './preview-drawer.js';
import { useCalendarEdit } from './use-calendar-edit.js';
import { WaitingOrders } from './waiting-orders.js';
import { YearMonths } from './year-months.js';
import { YearSwitch } from './year-switch.js';

function dayOf(view: CalendarView, dayOn: string | null) {
  return view.months.flatMap(({ days }) => days).find(({ on }) => on === dayOn) ?? null;
}

function Year({ view }: { readonly view: CalendarView }) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate({ from: '/calendar' });
  const [selectedOn, setSelectedOn] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const edit = useCalendarEdit();
  const day = dayOf(view, selectedOn);
  return (
    <>
      <PageTitle
        hint={t('hint')}
        actions={
          <YearSwitch
            view={view}
            onYear={(year) => void navigate({ search: { year } })}
            onEdit={() => setEditing(true)}
          />
        }
      >
        {t('title', { year: view.year })}
      </PageTitle>
      {edit.changed !== null && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('changed', { moved: t('dues', { count: edit.changed.moved }) })}
          closable={{ onClose: edit.forget, 'aria-label': t('close') }}
        />
      )}
      {edit.previewError !== null && !editing && (
        <ProblemAlert error={edit.previewError} onClose={edit.drop} />
      )}
      <WaitingOrders waiting={view.waiting} />
      {view.total === null && (
        <EmptyState title={t('empty.title', { year: view.year })}>{t('empty.text')}</EmptyState>
      )}
      <CalendarLegend />
      <YearMonths view={view} selectedOn={selectedOn} onSelect={setSelectedOn} />
      {day !== null && (
        <DayDetails
          key={day.on}
          view={view}
          day={day}
          busy={edit.busy}
          onEdit={edit.ask}
          onClose={() => setSelectedOn(null)}
        />
      )}
      <NormsTable view={view} />
      <CalendarFacts view={view} />
      <EditDrawer
        open={editing && edit.preview === null}
        view={view}
        busy={edit.busy}
        error={edit.previewError}
        onEdit={edit.ask}
        onClose={() => {
          setEditing(false);
          edit.drop();
        }}
      />
      <PreviewDrawer
        preview={edit.preview}
        busy={edit.busy}
        error={edit.confirmError}
        onConfirm={() => {
          setEditing(false);
          edit.confirm();
        }}
        onClose={edit.drop}
      />
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
