import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Person } from '#libs/contracts/http/person.schema';
import type { PersonFields } from '../api/people.js';
import { useSession } from '../shell/session-context.js';
import { PersonSelect } from './person-select.js';
import { ProblemAlert } from './problem-alert.js';
import { useZones } from './use-zones.js';

type Values = {
  name: string;
  position?: string;
  unit?: string;
  email: string;
  zone: string;
  headId?: string | null;
};

type Props = {
  readonly initial: Partial<Person>;
  readonly submitLabel: string;
  readonly busy: boolean;
  readonly error: Error | null;
  /** Without the directory the head is not asked: a first person has none. */
  readonly people: readonly Person[];
  readonly onSubmit: (fields: PersonFields) => void;
  readonly onCancel: () => void;
};

const valuesOf = (person: Partial<Person>, zone: string): Partial<Values> => ({
  name: person.name ?? '',
  position: person.position ?? '',
  unit: person.unit ?? '',
  email: person.email ?? '',
  zone: person.zone ?? zone,
  headId: person.headId ?? null,
});

const nullIfEmpty = (text: string | undefined): string | null => (text?.trim() ? text.trim() : null);

function Fields({ initial, people }: Pick<Props, 'initial' | 'people'>) {
  const { t } = useTranslation('people');
  const { installation } = useSession();
  const zones = useZones(initial.zone ?? installation.zone);
  const heads = people.filter((person) => person.id !== initial.id);
  return (
    <>
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, min: 2, message: t('rule.name') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="email"
        label={t('field.email')}
        extra={t('field.emailHint')}
        rules={[{ required: true, type: 'email', message: t('rule.email') }]}
        validateTrigger="onBlur"
      >
        <Input type="email" autoComplete="off" inputMode="email" />
      </Form.Item>
      <Form.Item name="position" label={t('field.position')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="unit" label={t('field.unit')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="zone" label={t('field.zone')}>
        <Select aria-label={t('field.zone')} options={zones} />
      </Form.Item>
      {heads.length > 0 && (
        <Form.Item name="headId" label={t('field.head')} extra={t('field.headHint')}>
          <HeadField people={heads} />
        </Form.Item>
      )}
    </>
  );
}

/** One form for a person wherever one is made or changed: the directory, the draft of an order. */
export function PersonForm({ initial, submitLabel, busy, error, people, onSubmit, onCancel }: Props) {
  const { t } = useTranslation('people');
  const { installation } = useSession();
  return (
    <Form<Values>
      layout="vertical"
      className="person-form"
      initialValues={valuesOf(initial, installation.zone)}
      requiredMark={(label, { required }) => (required ? <>{label} *</> : label)}
      onFinish={(values) =>
        onSubmit({
          name: values.name,
          position: nullIfEmpty(values.position),
          unit: nullIfEmpty(values.unit),
          email: values.email.trim(),
          zone: values.zone,
          headId: values.headId ?? null,
        })
      }
    >
      <Fields initial={initial} people={people} />
      {error !== null && <ProblemAlert error={error} />}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submitLabel}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}

type HeadProps = {
  readonly people: readonly Person[];
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (personId: string | null) => void;
};

/** `Form.Item` hands id, value and change to its child; this gives them to the select of people. */
function HeadField({ people, id, value, onChange }: HeadProps) {
  const { t } = useTranslation('people');
  return (
    <PersonSelect
      {...(id === undefined ? {} : { id })}
      label={t('field.head')}
      placeholder={t('field.headNone')}
      people={people}
      value={value ?? null}
      clearable
      onChange={(personId) => onChange?.(personId)}
    />
  );
}
