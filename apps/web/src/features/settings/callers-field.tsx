import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words.js';
import { Checkbox, CheckboxGroup } from '../../ui/choice/checkbox.js';
import { RadioGroup } from '../../ui/choice/radio-group.js';
import { useState } from 'react';
import { membersQuery } from './settings.api.js';

/** Who calls for the campaign: everybody who may, or some of them. */
export function CallersField({ value, onChange }: { value: string[]; onChange: (callers: string[]) => void }) {
  const { t } = useTranslation('settings');
  const words = useWords();
  const { data: members = [] } = useQuery(membersQuery);
  const [isSome, setSome] = useState(value.length > 0);
  const some = isSome || value.length > 0;
  return (
    <>
      <RadioGroup
        name="callers" label={t('callers.question')} value={some ? 'some' : 'all'}
        onChange={(choice) => { setSome(choice === 'some'); if (choice === 'all') onChange([]); }}
        options={[{ key: 'all', label: t('callers.all'), detail: t('callers.allDetail') }, { key: 'some', label: t('callers.some'), detail: t('callers.someDetail') }]}
      />
      {some && (
        <CheckboxGroup label={t('callers.who')} value={value} onChange={onChange} help={value.length === 0 ? t('callers.nobody') : undefined}>
          {members.filter(({ role }) => role !== 'viewer').map(({ id, name, role }) => <Checkbox key={id} value={id} detail={words.roles[role]}>{name}</Checkbox>)}
        </CheckboxGroup>
      )}
    </>
  );
}
