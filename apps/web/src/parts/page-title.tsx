import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { readonly children: string; readonly hint?: ReactNode; readonly actions?: ReactNode };

/** The one `h1` of a page, which also names the tab of the browser. */
export function PageTitle({ children, hint, actions }: Props) {
  const { t } = useTranslation('shell');
  useEffect(() => {
    document.title = `${children} · ${t('product')}`;
  }, [children, t]);
  return (
    <div className="page-title">
      <div>
        <h1>{children}</h1>
        {hint !== undefined && <p className="hint">{hint}</p>}
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </div>
  );
}
