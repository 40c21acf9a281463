import { Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PolicyFieldRule } from '#libs/contracts/http/policy.schema';
import type { Value } from './edited-rules.js';
import { monthDayInWords, usePolicyWords } from './use-policy-words.js';

type Props = {
  readonly id: string;
  readonly rule: PolicyFieldRule;
  readonly value: Value | undefined;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly onChange: (value: Value | undefined) => void;
};

const numberOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

/** The control of one rule, by what the rule may hold. */
export function PolicyInput(props: Props) {
  switch (props.rule.kind) {
    case 'choice':
      return <Choice {...props} />;
    case 'number':
      return <NumberField {...props} />;
    case 'numbers':
      return <Numbers {...props} />;
    case 'time':
      return <Time {...props} />;
    case 'month-day':
      return <MonthDay {...props} />;
  }
}

function Choice({ id, rule, value, describedBy, onChange }: Props) {
  const words = usePolicyWords();
  return (
    <Radio.Group
      id={id}
      aria-label={words.label(rule.name)}
      aria-describedby={describedBy}
      className="policy-choice"
      value={value}
      onChange={(event) => onChange(String(event.target.value))}
      options={(rule.values ?? []).map((one) => ({ value: one, label: words.choice(one) }))}
    />
  );
}

function NumberField({ id, rule, value, invalid, describedBy, onChange }: Props) {
  const words = usePolicyWords();
  const count = typeof value === 'number' ? value : 0;
  return (
    <span className="policy-number">
      <Input
        id={id}
        type="number"
        inputMode="numeric"
        min={rule.least ?? undefined}
        max={rule.most ?? undefined}
        value={typeof value === 'number' ? value : ''}
        status={invalid ? 'error' : ''}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={(event) => onChange(numberOf(event.target.value))}
      />
      <span>{words.unit(rule.name, count)}</span>
    </span>
  );
}

/** Two fields for at most two numbers; an emptied one is no number. */
function Numbers({ id, rule, value, invalid, describedBy, onChange }: Props) {
  const { t } = useTranslation('policy');
  const words = usePolicyWords();
  const numbers: readonly number[] = typeof value === 'object' ? value : [];
  const places = [0, 1] as const;
  const change = (place: number, typed: number | undefined) => {
    const next = places.map((index) => (index === place ? typed : numbers[index]));
    onChange(next.filter((one) => one !== undefined));
  };
  return (
    <span className="policy-number">
      {places.map((place) => (
        <Input
          key={place}
          id={place === 0 ? id : `${id}-${String(place)}`}
          type="number"
          inputMode="numeric"
          min={rule.least ?? undefined}
          max={rule.most ?? undefined}
          value={numbers[place] ?? ''}
          status={invalid ? 'error' : ''}
          aria-invalid={invalid}
          aria-label={t(place === 0 ? 'field.workingDaysBefore.first' : 'field.workingDaysBefore.second')}
          aria-describedby={describedBy}
          onChange={(event) => change(place, numberOf(event.target.value))}
        />
      ))}
      <span>{words.unit(rule.name, numbers.at(-1) ?? 0)}</span>
    </span>
  );
}

/** Typed, as the browser's own field speaks of AM and PM in some countries. */
function Time({ id, value, invalid, describedBy, onChange }: Props) {
  return (
    <Input
      id={id}
      inputMode="numeric"
      maxLength={5}
      placeholder="18:00"
      autoComplete="off"
      className="policy-time"
      value={typeof value === 'string' ? value : ''}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const monthAlone = (monthDay: string, locale: string): string =>
  monthDayInWords(monthDay, locale).replace(/[\d.]/g, '').trim();

function MonthDay({ id, rule, value, invalid, describedBy, onChange }: Props) {
  const { t } = useTranslation('policy');
  const words = usePolicyWords();
  const [month = '01', day = ''] = typeof value === 'string' ? value.split('-') : [];
  const set = (nextMonth: string, nextDay: string) => {
    onChange(nextDay === '' ? undefined : `${nextMonth}-${nextDay.padStart(2, '0')}`);
  };
  return (
    <span className="policy-number" role="group" aria-label={words.label(rule.name)}>
      <Input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={31}
        value={day === '' ? '' : Number(day)}
        status={invalid ? 'error' : ''}
        aria-label={`${words.label(rule.name)}: ${t('day')}`}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={(event) => set(month, event.target.value.slice(0, 2))}
      />
      <Select
        aria-label={`${words.label(rule.name)}: ${t('month')}`}
        value={month}
        popupMatchSelectWidth={false}
        onChange={(next: string) => set(next, day)}
        options={months.map((one) => ({ value: one, label: monthAlone(`${one}-01`, words.locale) }))}
      />
    </span>
  );
}
