import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/class-names.js';
import { BusyIcon, CheckIcon, CloseIcon, type IconType } from '../../ui/icons.js';
import { COMPARED, likenessOf, wordsOf, type Compared, type Likeness } from './compare.rules.js';
import type { ImportRow } from './imports.api.js';
import styles from './decisions.module.css';

const MARKS: Partial<Record<Likeness, IconType>> = { same: CheckIcon, near: BusyIcon, other: CloseIcon };

/** What the row says beside those it may be, field by field, with what agrees and what does not. */
export function Comparison({ row, incoming }: { row: ImportRow; incoming: Compared }) {
  const { t } = useTranslation('import');
  const candidates = row.candidates.map(({ organisation, row: earlier, name }, at) => ({ at, organisation, title: earlier === null ? name ?? '' : t('decide.earlierRow', { row: earlier }) }));
  const fields = COMPARED.filter((field) => wordsOf(field, incoming).length > 0 || candidates.some(({ organisation }) => organisation && wordsOf(field, organisation).length > 0));
  return (
    <div className={styles.scroll} role="region" aria-label={t('decide.compared', { row: row.row })} tabIndex={0}>
      <table className={styles.compared}>
        <caption className="vh">{t('decide.compared', { row: row.row })}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="vh">{t('decide.field')}</span></th>
            <th scope="col">{t('decide.inList', { row: row.row })}</th>
            {candidates.map(({ at, organisation, title }) => (
              <th key={at} scope="col">
                {candidates.length > 1 && <span className={styles.number} aria-hidden>{at + 1}</span>}
                {organisation === null ? t('decide.gone') : row.candidates[at]!.row === null ? t('decide.known') : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`decide.fields.${field}`)}</th>
              <td><Words words={wordsOf(field, incoming)} /></td>
              {candidates.map(({ at, organisation }) => <Cell key={at} words={organisation ? wordsOf(field, organisation) : []} likeness={organisation ? likenessOf(field, incoming, organisation) : 'silent'} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ words, likeness }: { words: string[]; likeness: Likeness }) {
  const { t } = useTranslation('import');
  const Mark = MARKS[likeness];
  return (
    <td className={cx(likeness !== 'silent' && styles[likeness])}>
      <span className={styles.cell}>
        {Mark && <Mark aria-hidden />}
        <span><Words words={words} />{Mark && <span className="vh">, {t(`decide.likeness.${likeness as 'same' | 'near' | 'other'}`)}</span>}</span>
      </span>
    </td>
  );
}

function Words({ words }: { words: string[] }) {
  const { t } = useTranslation('import');
  if (words.length === 0) return <span className="muted"><span aria-hidden>–</span><span className="vh">{t('decide.nothing')}</span></span>;
  return words.map((word) => <span key={word} className={styles.word}>{word}</span>);
}
