import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';

type Finding = DraftReview['draft']['findings'][number];
const typeOf = { blocking: 'error', warning: 'warning', note: 'info' } as const;

/** Findings on the control of the order are shown where the controller is chosen. */
export const isOnControl = (finding: Finding): boolean =>
  finding.item === null && ['NO_CONTROLLER', 'CONTROLLER_IS_EXECUTOR'].includes(finding.code);

/** What the reader noticed, at the place it belongs to; the gravest first. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('draft');
  if (findings.length === 0) return null;
  const order = ['blocking', 'warning', 'note'];
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <div className="findings">
      {sorted.map((finding) => (
        <Alert
          key={`${finding.code} ${finding.text ?? ''}`}
          type={typeOf[finding.severity]}
          showIcon
          role="note"
          aria-label={t(`severity.${finding.severity}`)}
          title={finding.message}
          description={finding.text === null ? undefined : <q>{finding.text}</q>}
        />
      ))}
    </div>
  );
}
