import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly why: readonly { readonly code: string; readonly text: string }[];
  readonly policyVersion?: number;
  readonly calendarVersion?: string;
};

/** The answer to "why this date": the steps from the phrase of the order to the day that counts. */
export function WhyDate({ why, policyVersion, calendarVersion }: Props) {
  const { t } = useTranslation('words');
  if (why.length === 0) return null;
  const steps = (
    <div className="why-date">
      <ol>
        {why.map((step) => (
          <li key={step.code + step.text}>{step.text}</li>
        ))}
      </ol>
      {policyVersion !== undefined && calendarVersion !== undefined && (
        <p className="hint">{t('due.versions', { policyVersion, calendarVersion })}</p>
      )}
    </div>
  );
  return (
    <Popover content={steps} title={t('due.whyTitle')} trigger="click" placement="bottomLeft">
      <Button type="link" size="small" className="why-button" icon={<QuestionCircleOutlined aria-hidden />}>
        {t('due.why')}
      </Button>
    </Popover>
  );
}
