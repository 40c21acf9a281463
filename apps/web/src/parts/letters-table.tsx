import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Letter } from '#libs/contracts/http/letter.schema';
import { LetterStatusTag } from './letter-status-tag.js';
import { PersonLine } from './person.js';
import { useDates } from './use-dates.js';
import { useLetterWords } from './use-letter-words.js';

type Props = { readonly letters: readonly Letter[]; readonly zone?: string; readonly withOrder?: boolean };

function When({ letter, zone }: { readonly letter: Letter; readonly zone: string | undefined }) {
  const { t } = useTranslation('letters');
  const dates = useDates();
  if (letter.sentAt !== null)
    return <>{t('when.plain', { moment: dates.shortMoment(letter.sentAt, zone) })}</>;
  const at = letter.sendAfterAt ?? letter.fallsAt;
  if (at === null) return <>—</>;
  const ahead = ['planned', 'marked', 'handed-over'].includes(letter.status);
  return <>{t(ahead ? 'when.falls' : 'when.plain', { moment: dates.shortMoment(at, zone) })}</>;
}

function What({ letter, withOrder }: { readonly letter: Letter; readonly withOrder: boolean }) {
  const { t } = useTranslation('letters');
  const words = useLetterWords();
  return (
    <>
      {words(letter)}
      {letter.itemRef !== null && <span className="hint"> · {t('item', { ref: letter.itemRef })}</span>}
      {withOrder && letter.orderId !== null && (
        <>
          {' · '}
          <Link to="/orders/$orderId" params={{ orderId: letter.orderId }} search={{ tab: 'letters' }}>
            {t('order')}
          </Link>
        </>
      )}
    </>
  );
}

/** Letters planned and sent: what, to whom, when, how each ended and why. */
export function LettersTable({ letters, zone, withOrder = false }: Props) {
  const { t } = useTranslation('letters');
  return (
    <table className="plain-table letters-table">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.what')}</th>
          <th scope="col">{t('column.whom')}</th>
          <th scope="col">{t('column.when')}</th>
          <th scope="col">{t('column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.id}>
            <td>
              <What letter={letter} withOrder={withOrder} />
            </td>
            <td>
              <PersonLine person={letter.recipient} />
            </td>
            <td>
              <When letter={letter} zone={zone} />
            </td>
            <td>
              <LetterStatusTag status={letter.status} />
              {letter.attempts > 1 && (
                <span className="hint"> {t('attempts', { count: letter.attempts })}</span>
              )}
              {letter.reason !== null && <p className="hint">{letter.reason}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
