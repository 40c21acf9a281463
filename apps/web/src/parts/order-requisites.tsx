import { useTranslation } from 'react-i18next';
import type { OrderSummary } from '#libs/contracts/http/order.schema';
import { documentKind } from '../format/document-kind.js';
import { useLanguage } from '../i18n/language.js';
import { useDates } from './use-dates.js';

type Props = { readonly order: Pick<OrderSummary, 'kind' | 'number' | 'signedOn' | 'issuer'> };

/** «Приказ от 4 октября 2019 г. № 15 · Отдел образования» */
export function OrderRequisites({ order }: Props) {
  const { t } = useTranslation('orders');
  const { language } = useLanguage();
  const dates = useDates();
  return (
    <>
      {t('requisites', {
        kind: documentKind(order.kind, language),
        number: order.number,
        day: dates.day(order.signedOn),
      })}
      {order.issuer === null ? '' : ` · ${order.issuer}`}
    </>
  );
}
