import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../parts/empty-state.js';
import { PageTitle } from '../parts/page-title.js';

export function PageMissing() {
  const { t } = useTranslation('states');
  return (
    <main className="gate">
      <PageTitle>{t('missing.title')}</PageTitle>
      <EmptyState title={t('missing.text')} action={<Link to="/">{t('missing.home')}</Link>} />
    </main>
  );
}
