import { useTranslation } from 'react-i18next';
import { Select, type Option } from '../../ui/field/select.js';
import type { Decision, ImportRow } from './imports.api.js';
import styles from './imports.module.css';

const LATER = 'later';

/** A row that may be an organisation already known: a person says which. Left alone, it waits and holds up nothing. */
export function DecisionSelect({ row, decision, onDecide }: { row: ImportRow; decision: Decision | null; onDecide: (decision: Decision | null) => void }) {
  const { t } = useTranslation('import');
  const choices: { option: Option; decision: Decision | null }[] = [
    { option: { key: LATER, label: t('decideLater') }, decision: null },
    ...row.candidates.map(({ organisationId, row: earlier, name, city }) => (organisationId === null
      ? { option: { key: `row ${earlier}`, label: t('decideRow', { row: earlier }) }, decision: { row: earlier! } }
      : { option: { key: organisationId, label: t('decideMatch', { name }), ...(city === null ? {} : { detail: city }) }, decision: { organisationId } })),
    { option: { key: 'create', label: t('decideCreate') }, decision: 'create' },
    { option: { key: 'skip', label: t('decideSkip') }, decision: 'skip' },
  ];
  return (
    <div className={styles.decision}>
      <Select
        label={t('decide', { row: row.row })} options={choices.map(({ option }) => option)} value={keyOf(decision)}
        onChange={(key) => onDecide(choices.find(({ option }) => option.key === key)?.decision ?? null)}
      />
    </div>
  );
}

function keyOf(decision: Decision | null): string {
  if (decision === null) return LATER;
  if (typeof decision === 'string') return decision;
  return 'row' in decision ? `row ${decision.row}` : decision.organisationId;
}
