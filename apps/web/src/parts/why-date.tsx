import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueDate } from '#libs/contracts/http/due-date.schema';
import { sentence } from '../format/sentences.js';
import { useDates } from './use-dates.js';

type Props = Pick<DueDate, 'why'> & {
  readonly chosen?: DueDate['chosen'];
  readonly policyVersion?: number;
  readonly calendarVersion?: string;
};

/**
 * The answer to "why this date": the steps from the phrase of the order to the day that counts. Opened by click, Enter or space;
 * the answer then has the focus, and Escape gives it back. On paper, where nothing opens, it stands under the date.
 */
export function WhyDate(props: Props) {
  const { t } = useTranslation('words');
  const { open, setOpen, button, answer, closeOnEscape } = useAnswer();
  const id = useId();
  if (props.why.length === 0) return null;
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        afterOpenChange={(opened) => {
          if (opened) answer.current?.focus();
        }}
        content={
          <div
            ref={answer}
            tabIndex={-1}
            role="group"
            aria-labelledby={`${id}-title`}
            className="why-date"
            onKeyDown={closeOnEscape}
          >
            <Answer {...props} />
          </div>
        }
        title={<span id={`${id}-title`}>{t('due.whyTitle')}</span>}
        trigger="click"
        placement="bottomLeft"
      >
        <Button
          ref={button}
          type="link"
          size="small"
          className="why-button no-print"
          aria-expanded={open}
          icon={<QuestionCircleOutlined aria-hidden />}
          onKeyDown={closeOnEscape}
        >
          {t('due.why')}
        </Button>
      </Popover>
      <div className="why-date print-only">
        <Answer {...props} />
      </div>
    </>
  );
}

/** Open or not, and where the focus is to go. */
function useAnswer() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return { open, setOpen, button, answer, closeOnEscape };
}

function Answer({ why, chosen = null, policyVersion, calendarVersion }: Props) {
  const { t } = useTranslation('words');
  const dates = useDates();
  return (
    <>
      <ol>
        {why.map((step) => (
          <li key={step.code + step.text}>{step.text}</li>
        ))}
      </ol>
      {chosen !== null && (
        <p>
          {sentence(chosen.by === null ? t('due.byPerson') : t('due.by', { name: chosen.by.name }))}
          {chosen.at !== null && <>, {dates.moment(chosen.at)}</>}.
          {chosen.reason !== null && <> {t('due.reason', { reason: chosen.reason })}</>}
        </p>
      )}
      {policyVersion !== undefined && calendarVersion !== undefined && (
        <p className="hint">{t('due.versions', { policyVersion, calendarVersion })}</p>
      )}
    </>
  );
}
