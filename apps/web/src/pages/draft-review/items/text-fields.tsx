import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useSavedText } from '../saving/use-saved-text.js';

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
};

export function Field({ id, label, hint, children }: FieldProps) {
  return (
    <div className="edit-field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

type TextProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onSave: (text: string) => void;
  readonly required?: boolean;
};

export function LineField({ id, label, hint, value, onSave, required = false }: TextProps) {
  const text = useSavedText(value, onSave, { required });
  return (
    <Field id={id} label={label} hint={hint}>
      <Input
        id={id}
        value={text.value}
        onChange={(event) => text.onChange(event.target.value)}
        onFocus={text.onFocus}
        onBlur={text.onBlur}
        onPressEnter={text.onBlur}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      />
    </Field>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

type ListProps = Omit<TextProps, 'value' | 'onSave'> & {
  readonly values: readonly string[];
  readonly onSave: (values: string[]) => void;
};

/** A list of phrases, one a line: the plainest editor there is, and every keyboard knows it. */
export function ListField({ id, label, hint, values, onSave }: ListProps) {
  const text = useSavedText(values.join('\n'), (typed) => onSave(linesOf(typed)), {
    normal: (typed) => linesOf(typed).join('\n'),
  });
  return (
    <Field id={id} label={label} hint={hint}>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 1, maxRows: 8 }}
        value={text.value}
        onChange={(event) => text.onChange(event.target.value)}
        onFocus={text.onFocus}
        onBlur={text.onBlur}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      />
    </Field>
  );
}
