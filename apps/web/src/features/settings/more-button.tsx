import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';

interface Pages { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

/** The next page of a list, under the rows that are there. */
export function MoreButton({ query: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { query: Pages }) {
  const { t } = useTranslation('settings');
  return hasNextPage ? <p><Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>{t('more')}</Button></p> : null;
}
