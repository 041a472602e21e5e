import { useTranslation } from 'react-i18next';
import { importTexts } from '#contracts/texts/import.js';
import { IMPORT_FIELDS, REPEATABLE_FIELDS, type ImportField } from '#contracts/vocabulary.js';
import { useLocale } from '../../i18n/locale.js';
import { Select, type Option } from '../../ui/field/select.js';
import type { ImportList, Mapping } from './imports.api.js';
import styles from './imports.module.css';

const KEEP = 'keep';

/**
 * What each column is, with cells of it; a change is previewed at once. A field belongs to one column and leaves the former one,
 * but for numbers, mailboxes and remarks: two columns may both be telephones.
 */
export function ColumnMapping({ list, mapping, onChange }: { list: ImportList; mapping: Mapping; onChange: (mapping: Mapping) => void }) {
  const { t } = useTranslation('import');
  const { fields } = importTexts(useLocale());
  const options: Option<ImportField | typeof KEEP>[] = [{ key: KEEP, label: t('keptAs') }, ...IMPORT_FIELDS.map((field) => ({ key: field, label: fields[field] }))];
  const known = list.columns.filter((column) => mapping[column]).length;
  const choose = (column: string, key: ImportField | typeof KEEP): void => {
    const field = key === KEEP ? null : key;
    const isShared = field !== null && (REPEATABLE_FIELDS as readonly ImportField[]).includes(field);
    const others = Object.fromEntries(Object.entries(mapping).map(([other, held]) => [other, held === field && !isShared ? null : held]));
    onChange({ ...others, [column]: field });
  };
  return (
    <section className={styles.columns} aria-labelledby="columns-title">
      <h2 id="columns-title">{t('columns')}</h2>
      <p className="muted small">{t('columnsKnown', { known, all: list.columns.length })}</p>
      <ul role="list">
        {list.columns.map((column, at) => (
          <li key={column}>
            <Select label={column} help={sampleOf(list.sample, at) ?? t('columnEmpty')} options={options} value={mapping[column] ?? KEEP} onChange={(key) => choose(column, key)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const sampleOf = (sample: string[][], at: number): string | null =>
  [...new Set(sample.map((cells) => cells[at]?.trim() ?? '').filter(Boolean))].slice(0, 3).join(' · ') || null;
