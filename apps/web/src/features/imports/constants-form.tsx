import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { importTexts } from '#contracts/texts/import.js';
import { CONSTANT_FIELDS, type ConstantField } from '#contracts/vocabulary.js';
import { useLocale } from '../../i18n/locale.js';
import { Button, IconButton } from '../../ui/button/button.js';
import { CloseIcon } from '../../ui/icons.js';
import { Select } from '../../ui/field/select.js';
import { TextField } from '../../ui/field/text-field.js';
import type { Constants } from './imports.api.js';
import styles from './imports.module.css';

const OWN = 'own';

interface Line { field: ConstantField | typeof OWN; header: string; value: string }

/** What all rows have in common: a kind, a town, or a header of one's own (where the list comes from). A row's own cell comes first. */
export function ConstantsForm({ constants, onChange }: { constants: Constants; onChange: (constants: Constants) => void }) {
  const { t } = useTranslation('import');
  const { fields } = importTexts(useLocale());
  const [lines, setLines] = useState<Line[]>(() => linesOf(constants));
  const set = (at: number, change: Partial<Line>): void => setLines((former) => former.map((line, i) => (i === at ? { ...line, ...change } : line)));
  const remove = (at: number): void => {
    const rest = lines.filter((_, i) => i !== at);
    setLines(rest);
    // Taken away is said at once; a line that was never filled changes nothing.
    if (!isSame(constantsOf(rest), constants)) onChange(constantsOf(rest));
  };
  const free = CONSTANT_FIELDS.filter((field) => !lines.some((line) => line.field === field));
  const next = constantsOf(lines);
  return (
    <section className={styles.constants} aria-labelledby="constants-title">
      <h2 id="constants-title">{t('constants.title')}</h2>
      <p className="muted small">{t('constants.help')}</p>
      {lines.map((line, at) => (
        <div key={line.field === OWN ? `own ${at}` : line.field} className={styles.constant}>
          {line.field === OWN && <TextField label={t('constants.header')} value={line.header} onChange={(header) => set(at, { header })} maxLength={LIMITS.shortText} />}
          <TextField
            label={line.field === OWN ? t('constants.value') : fields[line.field]} value={line.value} onChange={(value) => set(at, { value })} maxLength={LIMITS.shortText}
            onKeyDown={({ key }) => key === 'Enter' && !isSame(next, constants) && onChange(next)}
          />
          <IconButton icon={CloseIcon} label={t('constants.remove', { name: line.field === OWN ? line.header || t('constants.header') : fields[line.field] })} onPress={() => remove(at)} />
        </div>
      ))}
      <Select
        label={t('constants.add')} value={null} placeholder={t('constants.choose')}
        options={[...free.map((field) => ({ key: field, label: fields[field] })), { key: OWN, label: t('constants.own'), detail: t('constants.ownDetail') }]}
        onChange={(field: ConstantField | typeof OWN) => setLines((former) => [...former, { field, header: field === OWN ? t('constants.ownHeader') : '', value: '' }])}
      />
      {!isSame(next, constants) && <div><Button size="sm" onPress={() => onChange(next)}>{t('constants.apply')}</Button></div>}
    </section>
  );
}

const linesOf = ({ attributes = {}, ...fields }: Constants): Line[] => [
  ...(Object.entries(fields) as [ConstantField, string][]).map(([field, value]) => ({ field, header: '', value })),
  ...Object.entries(attributes as Record<string, string>).map(([header, value]) => ({ field: OWN, header, value }) as const),
];

function constantsOf(lines: readonly Line[]): Constants {
  const filled = lines.filter(({ value }) => value.trim() !== '');
  const own = filled.filter(({ field, header }) => field === OWN && header.trim() !== '').map(({ header, value }) => [header.trim(), value.trim()]);
  const fields = filled.filter(({ field }) => field !== OWN).map(({ field, value }) => [field, value.trim()]);
  return { ...Object.fromEntries(fields), ...(own.length > 0 ? { attributes: Object.fromEntries(own) } : {}) } as Constants;
}

const isSame = (a: Constants, b: Constants): boolean => JSON.stringify(linesOf(a)) === JSON.stringify(linesOf(b));
