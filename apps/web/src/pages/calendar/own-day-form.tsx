import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay, CalendarEdit, CalendarView, OwnDay } from '#libs/contracts/http/calendar.schema';

type Props = {
  readonly view: CalendarView;
  readonly day: CalendarDay;
  readonly busy: boolean;
  readonly onEdit: (edit: CalendarEdit) => void;
};

const kinds = ['off', 'working', 'short'] as const;

/** Makes a day another one for this organisation, or takes that back; nothing changes before the preview is confirmed. */
export function OwnDayForm({ view, day, busy, onEdit }: Props) {
  const { t } = useTranslation('calendar');
  const own = view.ownDays.find(({ on }) => on === day.on);
  const others = view.ownDays.filter(({ on }) => on !== day.on);
  const [kind, setKind] = useState<OwnDay['kind']>(own?.kind ?? (day.kind === 'off' ? 'working' : 'off'));
  const [name, setName] = useState(own?.name ?? '');
  return (
    <form
      className="calendar-own-day"
      onSubmit={(event) => {
        event.preventDefault();
        onEdit({ ownDays: [...others, { on: day.on, kind, name: name.trim() }] });
      }}
    >
      <label htmlFor="own-kind">{t('ownDay.kind')}</label>
      <Select
        id="own-kind"
        aria-label={t('ownDay.kind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <label htmlFor="own-name">{t('ownDay.name')}</label>
      <Input
        id="own-name"
        value={name}
        maxLength={200}
        placeholder={t('ownDay.example')}
        onChange={(event) => setName(event.target.value)}
      />
      <Button htmlType="submit" type="primary" loading={busy} disabled={name.trim() === ''}>
        {t('ownDay.preview')}
      </Button>
      {own !== undefined && (
        <Button loading={busy} onClick={() => onEdit({ ownDays: others })}>
          {t('ownDay.remove')}
        </Button>
      )}
    </form>
  );
}
