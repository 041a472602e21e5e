import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { membersQuery } from './settings.api.js';

/** A member's name by id; whoever left the team has none here. Not for viewers, who see no one. */
export function useMemberNames(): (id: string) => string {
  const { t } = useTranslation('settings');
  const { data: members = [] } = useQuery(membersQuery);
  return (id) => members.find((one) => one.id === id)?.name ?? t('formerMember');
}
