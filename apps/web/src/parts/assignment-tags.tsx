import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AssignmentStatus, AssignmentSummary } from '#libs/contracts/http/assignment.schema';

const colourOf: Record<AssignmentStatus, string> = {
  launched: 'quiet',
  'in-work': 'blue',
  reported: 'violet',
  returned: 'amber',
  accepted: 'green',
};

/** State and computed flags of an assignment; a word always, colour only beside it. */
export function AssignmentTags({
  assignment,
}: {
  readonly assignment: Pick<AssignmentSummary, 'status' | 'flags'>;
}) {
  const { t } = useTranslation('words');
  const { status, flags } = assignment;
  return (
    <span className="tags">
      <Tag className={`tag-${colourOf[status]}`}>{t(`assignmentStatus.${status}`)}</Tag>
      {flags.overdue && <Tag className="tag-red">{t('flags.overdue')}</Tag>}
      {flags.dueSoon && !flags.overdue && <Tag className="tag-amber">{t('flags.dueSoon')}</Tag>}
      {flags.late && <Tag className="tag-amber">{t('flags.late')}</Tag>}
      {flags.escalated && <Tag className="tag-red-outline">{t('flags.escalated')}</Tag>}
    </span>
  );
}
