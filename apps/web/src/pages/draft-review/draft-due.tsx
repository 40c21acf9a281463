import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { DateField } from '../../parts/date-field.js';
import { DuePhrases } from '../../parts/due.js';
import { useDates } from '../../parts/use-dates.js';
import { WhyDate } from '../../parts/why-date.js';
import type { ChangeChoices } from './saving/review-context.js';

type Due = DraftReview['dues'][number];
type Props = {
  readonly due: Due;
  readonly item: DraftReview['draft']['items'][number];
  readonly draft: DraftReview;
  readonly onChange: ChangeChoices;
};

/** The due day beside the phrase it comes from; a person may choose among readings, set another day, and take it back. */
export function DraftDue({ due, item, draft, onChange }: Props) {
  const { t } = useTranslation('draft');
  const [editing, setEditing] = useState(false);
  const { ref } = item;
  const launched = draft.launchedOrderId !== null;
  const owesReason = due.departs && (due.chosen?.reason ?? null) === null;
  const { set, takeBack } = dueChoice(ref, onChange, () => setEditing(false));
  const open = !launched && (editing || due.dueOn === null || owesReason);
  return (
    <div className="due draft-due">
      <span className="item-label">{t('due.label')}</span>
      <DueDay due={due} />
      <DuePhrases written={due.text} chosen={due.chosen} />
      <WhyDate why={due.why} chosen={due.chosen} />
      {!launched && !open && (
        <Button type="link" size="small" onClick={() => setEditing(true)}>
          {t('due.change')}
        </Button>
      )}
      {!launched && due.byPerson && (
        <Button type="link" size="small" onClick={takeBack}>
          {t('due.asWritten')}
        </Button>
      )}
      <DuesAhead ahead={due.ahead} />
      {open && (
        <DueEdit
          key={due.dueOn ?? ''}
          due={due}
          itemRef={ref}
          onSet={set}
          onCancel={editing ? () => setEditing(false) : null}
        />
      )}
    </div>
  );
}

/** Who and when are written down by the API. */
function dueChoice(ref: string, onChange: ChangeChoices, after: () => void) {
  const set = (dayOn: string, reason: string) => {
    const note = { by: null, at: null, reason: reason === '' ? null : reason };
    onChange((choices) => ({
      ...choices,
      dueOn: { ...choices.dueOn, [ref]: dayOn },
      dueNotes: { ...choices.dueNotes, [ref]: note },
    }));
    after();
  };
  const takeBack = () => {
    onChange((choices) => ({
      ...choices,
      dueOn: without(choices.dueOn, ref),
      dueNotes: without(choices.dueNotes, ref),
    }));
    after();
  };
  return { set, takeBack };
}

function without<T>(byRef: Record<string, T>, ref: string): Record<string, T> {
  return Object.fromEntries(Object.entries(byRef).filter(([key]) => key !== ref));
}

function DueDay({ due }: { readonly due: Due }) {
  const { t } = useTranslation('draft');
  const dates = useDates();
  if (due.dueOn === null) return <span className="missing">{t('due.asked')}</span>;
  return (
    <>
      <time dateTime={due.dueOn} className="due-day">
        {dates.dayWithWeekday(due.dueOn)}
      </time>
      {due.dayOff && <Tag className="tag-amber">{t('due.dayOff')}</Tag>}
    </>
  );
}

/** The same work is owed again: by years, so that a daily rhythm does not fill the page before somebody asks. */
function DuesAhead({ ahead }: Pick<Due, 'ahead'>) {
  const { t } = useTranslation('draft');
  const dates = useDates();
  if (ahead.length === 0) return null;
  const years = [...new Set(ahead.map(({ dueOn, writtenOn }) => (dueOn ?? writtenOn).slice(0, 4)))];
  return (
    <details className="dues-ahead">
      <summary>{t('due.ahead', { count: ahead.length })}</summary>
      <dl>
        {years.map((year) => {
          const ofYear = ahead.filter((one) => (one.dueOn ?? one.writtenOn).startsWith(year));
          const known = ofYear.flatMap(({ dueOn }) => (dueOn === null ? [] : [dates.shortDay(dueOn)]));
          return (
            <div key={year}>
              <dt>{year}</dt>
              <dd>
                {known.join(', ')}
                {known.length < ofYear.length && (
                  <span className="hint">
                    {known.length > 0 && ' · '}
                    {t('due.aheadUnknown', { count: ofYear.length - known.length })}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}

type EditProps = {
  readonly due: Due;
  readonly itemRef: string;
  readonly onSet: (dayOn: string, reason: string) => void;
  /** null: the day is owed, there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
};

function DueEdit({ due, itemRef, onSet, onCancel }: EditProps) {
  const { t } = useTranslation('draft');
  const dates = useDates();
  const [typed, setTyped] = useState(due.byPerson ? (due.dueOn ?? '') : '');
  const [reason, setReason] = useState(due.chosen?.reason ?? '');
  const departs = due.readDueOn !== null && typed !== '' && typed !== due.readDueOn;
  const id = `due-${itemRef}`;
  return (
    <div className="due-edit" role="group" aria-label={t('due.field', { ref: itemRef })}>
      <Options due={due} onPick={(dayOn) => onSet(dayOn, reason.trim())} />
      <DateField
        id={id}
        label={t('due.field', { ref: itemRef })}
        value={typed === '' ? (due.dueOn ?? '') : typed}
        onChange={setTyped}
      />
      <label className="due-reason" htmlFor={`${id}-reason`}>
        <span className="hint">
          {departs && due.readDueOn !== null
            ? t('due.reasonNeeded', { day: dates.day(due.readDueOn) })
            : t('due.reason')}
        </span>
        <Input
          id={`${id}-reason`}
          value={reason}
          maxLength={1_000}
          aria-required={departs}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className="form-actions">
        <Button
          disabled={typed === '' || (departs && reason.trim() === '')}
          onClick={() => onSet(typed, reason.trim())}
        >
          {t('due.set')}
        </Button>
        {onCancel !== null && <Button onClick={onCancel}>{t('due.cancel')}</Button>}
      </div>
    </div>
  );
}

/** Readings among which the text leaves the choice, and what the policy proposes, each with the day it would give. */
function Options({ due, onPick }: { readonly due: Due; readonly onPick: (dayOn: string) => void }) {
  const { t } = useTranslation('draft');
  const dates = useDates();
  const known = due.options.flatMap(({ label, dueOn }) => (dueOn === null ? [] : [{ label, dueOn }]));
  if (known.length === 0) return null;
  return (
    <div className="due-options">
      {known.map(({ label, dueOn }) => (
        <Button key={label} size="small" aria-pressed={due.dueOn === dueOn} onClick={() => onPick(dueOn)}>
          {t('due.option', { label, day: dates.day(dueOn) })}
        </Button>
      ))}
    </div>
  );
}
