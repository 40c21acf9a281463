import { Input } from 'antd';
import { useDates } from './use-dates.js';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (dayOn: string) => void;
  readonly onBlur?: () => void;
  readonly min?: string;
  readonly disabled?: boolean;
};

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/**
 * The browser's own date field: it works by keyboard and on phones and, unlike a calendar component, never asks the
 * machine what day it is. The day in words beneath it takes away the doubt between 04.10 and 10/04.
 */
export function DateField({ id, label, value, onChange, onBlur, min, disabled }: Props) {
  const dates = useDates();
  return (
    <span className="date-field">
      <Input
        id={id}
        type="date"
        aria-label={label}
        value={value}
        min={min}
        max="2100-12-31"
        disabled={disabled ?? false}
        onChange={(event) => onChange(event.target.value)}
        {...(onBlur === undefined ? {} : { onBlur })}
      />
      {isDay(value) && <span className="hint">{dates.dayWithWeekday(value)}</span>}
    </span>
  );
}
