import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarEdit } from '#libs/contracts/http/calendar.schema';

type Props = {
  readonly years: readonly number[];
  readonly busy: boolean;
  readonly onEdit: (edit: CalendarEdit) => void;
};

/** A new version of the program brings years that this calendar lacks: they are taken by a person, after a preview. */
export function ProgramYears({ years, busy, onEdit }: Props) {
  const { t } = useTranslation('calendar');
  if (years.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('program.newer', { years: years.join(', ') })}
      action={
        <Button loading={busy} onClick={() => onEdit({ programYears: true })}>
          {t('program.preview')}
        </Button>
      }
    />
  );
}
