import { useTranslation } from 'react-i18next';
import { itemKindSchema } from '#libs/contracts/http/draft.schema';

/** The kind of an item in words; a kind newer than this page keeps its code. */
export function useItemKindWords(): (kind: string) => string {
  const { t } = useTranslation('words');
  return (kind) => {
    const known = itemKindSchema.safeParse(kind);
    return known.success ? t(`itemKind.${known.data}`) : kind;
  };
}
