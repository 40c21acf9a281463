import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarEdit, CalendarView } from '#libs/contracts/http/calendar.schema';

type Props = {
  readonly view: CalendarView;
  readonly busy: boolean;
  readonly onEdit: (edit: CalendarEdit) => void;
};

/** The regions whose days are off here. */
export function RegionsForm({ view, busy, onEdit }: Props) {
  const { t } = useTranslation('calendar');
  const [chosen, setChosen] = useState(view.regions.filter((one) => one.chosen).map(({ code }) => code));
  return (
    <form
      className="calendar-edit-part"
      onSubmit={(event) => {
        event.preventDefault();
        onEdit({ regions: chosen });
      }}
    >
      <fieldset>
        <legend>{t('edit.regions')}</legend>
        {view.regions.map(({ code, name }) => (
          <Checkbox
            key={code}
            checked={chosen.includes(code)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <p className="hint">{t('edit.regionsHint')}</p>
      <Button htmlType="submit" loading={busy}>
        {t('edit.preview')}
      </Button>
    </form>
  );
}
