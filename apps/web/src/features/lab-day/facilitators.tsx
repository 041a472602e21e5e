import { useTranslation } from 'react-i18next';
import type { Groups } from './lab-queries.js';
import { NameList } from './name-list.js';

/** Who leads tables: of the team, or lent for the day. */
export function Facilitators({ tables, onChange }: { tables: Groups; onChange: (names: string[]) => void }) {
  const { t } = useTranslation('lab-day');
  return (
    <NameList
      title={t('groups.facilitators')} intro={t('groups.facilitatorsText')} label={t('groups.facilitatorName')} names={tables.facilitators.map(({ name }) => name)}
      onChange={onChange} removeLabel={(name) => t('groups.removeFacilitator', { name })}
    />
  );
}
