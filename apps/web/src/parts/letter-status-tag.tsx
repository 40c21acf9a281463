import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LetterStatus } from '#libs/contracts/http/letter.schema';

const colourOf: Record<LetterStatus, string> = {
  planned: 'quiet',
  marked: 'blue',
  'handed-over': 'blue',
  claimed: 'blue',
  sent: 'green',
  merged: 'green',
  superseded: 'quiet',
  suppressed: 'quiet',
  failed: 'red',
};

export function LetterStatusTag({ status }: { readonly status: LetterStatus }) {
  const { t } = useTranslation('words');
  return <Tag className={`tag-${colourOf[status]}`}>{t(`letterStatus.${status}`)}</Tag>;
}
