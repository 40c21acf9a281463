import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { useLanguage } from '../../i18n/language.js';
import { remedyPlace } from './remedy-place.js';
import { useReview } from './saving/review-context.js';

type Finding = DraftReview['draft']['findings'][number];
const typeOf = { blocking: 'error', warning: 'warning', note: 'info' } as const;

/** Findings on the control of the order are shown where the controller is chosen. */
export const isOnControl = (finding: Finding): boolean =>
  finding.item === null && ['NO_CONTROLLER', 'CONTROLLER_IS_EXECUTOR'].includes(finding.code);

/** What was noticed, in the language of the page. The reader writes Russian; its own words say more than the code. */
function useFindingWords() {
  const { t } = useTranslation('findings');
  const { language } = useLanguage();
  return (finding: Finding) => ({
    title: language === 'ru' ? finding.message : t(`title.${finding.code}`),
    remedy: language === 'ru' && finding.remedy !== undefined ? finding.remedy : t(`remedy.${finding.code}`),
  });
}

function Remedy({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('review');
  const { draft, locked, setEditing, edit } = useReview();
  const place = remedyPlace(finding);
  const item = draft.draft.items.find(({ ref }) => ref === finding.item);
  if (locked || place === null) return null;
  if (place.kind === 'field' && item !== undefined)
    return (
      <Button size="small" onClick={() => setEditing({ id: item.id, field: place.field })}>
        {t(`remedy.${place.field}`)}
      </Button>
    );
  if (place.kind === 'remove' && item !== undefined)
    return (
      <Button size="small" onClick={() => edit({ kind: 'remove', item: item.id })}>
        {t('remedy.remove')}
      </Button>
    );
  if (place.kind !== 'element') return null;
  return (
    <Button size="small" onClick={() => document.getElementById(place.id)?.focus()}>
      {t('remedy.goTo')}
    </Button>
  );
}

/** What the reader noticed, at the place it belongs to, with what can be done about it; the gravest first. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('draft');
  const words = useFindingWords();
  if (findings.length === 0) return null;
  const order = ['blocking', 'warning', 'note'];
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <div className="findings">
      {sorted.map((finding) => {
        const { title, remedy } = words(finding);
        return (
          <Alert
            key={`${finding.code} ${finding.text ?? ''}`}
            type={typeOf[finding.severity]}
            showIcon
            role="note"
            aria-label={t(`severity.${finding.severity}`)}
            title={title}
            description={
              <div className="finding-remedy">
                {finding.text !== null && !title.includes(finding.text) && <q>{finding.text}</q>}
                <span>{remedy}</span>
                <Remedy finding={finding} />
              </div>
            }
          />
        );
      })}
    </div>
  );
}
