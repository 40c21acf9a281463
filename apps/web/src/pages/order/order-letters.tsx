import { useTranslation } from 'react-i18next';
import { useOrderLetters } from '../../api/orders.js';
import { EmptyState } from '../../parts/empty-state.js';
import { LettersTable } from '../../parts/letters-table.js';
import { Loaded } from '../../parts/loaded.js';

export function OrderLetters({ orderId, zone }: { readonly orderId: string; readonly zone: string }) {
  const { t } = useTranslation('letters');
  return (
    <Loaded query={useOrderLetters(orderId)}>
      {({ letters }) =>
        letters.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <LettersTable letters={letters} zone={zone} />
        )
      }
    </Loaded>
  );
}
