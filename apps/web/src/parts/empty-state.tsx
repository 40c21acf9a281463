import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode };

/** An empty list says why it is empty and what to do next. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {children !== undefined && <p className="hint">{children}</p>}
      {action}
    </div>
  );
}
