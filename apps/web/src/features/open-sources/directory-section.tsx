import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { ComboBox } from '../../ui/field/combo-box.js';
import { TextField } from '../../ui/field/text-field.js';
import { OrganisationIcon } from '../../ui/icons.js';
import { askDirectory, useOpenSources } from './open-sources.api.js';

const TYPES = ['mairie', 'epci', 'cg', 'cr', 'prefecture', 'sous_pref', 'caf', 'cpam', 'mdph', 'france_services', 'rectorat', 'ars', 'sdis'] as const;
type Type = (typeof TYPES)[number];

/** A list of public services by type and department, handed to the same preview as any other list. */
export function DirectorySection({ onTake, isReading }: { onTake: (text: string) => void; isReading: boolean }) {
  const { t } = useTranslation('open-sources');
  const { directory } = useOpenSources();
  const [type, setType] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [department, setDepartment] = useState('');
  const build = useMutation({
    mutationFn: () => {
      const known = TYPES.find((one) => one === type);
      const code = known ?? text.trim().toLowerCase();
      const place = department.trim().toUpperCase();
      return askDirectory({ type: code, kind: known ? t(`directory.types.${known}`) : code, ...(place === '' ? {} : { department: place }) });
    },
    onSuccess: (list) => {
      if (list.rows === 0) return;
      if (list.total > list.rows) showToast(t('directory.cut', { count: list.total, rows: list.rows }), { seconds: 20 });
      onTake(list.text);
    },
  });
  if (!directory) return null;
  return (
    <section className="stack" aria-labelledby="directory-title">
      <h2 id="directory-title">{t('directory.title')}</h2>
      <p>{t('directory.intro')}</p>
      {build.error && <Notice tone="stop" live>{asProblem(build.error).title}</Notice>}
      {build.data?.rows === 0 && <Notice live>{t('directory.none')}</Notice>}
      <ComboBox
        label={t('directory.type')} help={t('directory.typeHelp')} options={TYPES.map((key: Type) => ({ key, label: t(`directory.types.${key}`) }))} allowsCustomValue
        value={type} onChange={(key) => { setType(key); setText(key === null ? text : t(`directory.types.${key as Type}`)); }} inputValue={text} onInputChange={setText} menuTrigger="focus"
      />
      <TextField label={t('directory.department')} help={t('directory.departmentHelp')} value={department} onChange={setDepartment} maxLength={3} />
      <div><Button icon={OrganisationIcon} isPending={build.isPending || isReading} isDisabled={text.trim() === ''} onPress={() => build.mutate()}>{t('directory.build')}</Button></div>
    </section>
  );
}
