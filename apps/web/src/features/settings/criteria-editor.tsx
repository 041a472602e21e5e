import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { usePercent } from '../../i18n/use-percent.js';
import { newKey } from '../../lib/new-key.js';
import { Button, IconButton } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { NumberField } from '../../ui/field/number-field.js';
import { TextField } from '../../ui/field/text-field.js';
import { DeleteIcon, PlusIcon } from '../../ui/icons.js';
import styles from './settings.module.css';
import type { Product } from './settings.api.js';

type Criterion = Product['idealUser']['criteria'][number];
const MAX = 20;

interface CriteriaEditorProps {
  criteria: readonly Criterion[];
  onChange: (criteria: Criterion[]) => void;
}

/** What makes a good user, and how much each point counts beside the others. Answers stay under a criterion's key, whatever its words. */
export function CriteriaEditor({ criteria, onChange }: CriteriaEditorProps) {
  const { t } = useTranslation('settings');
  const { percent } = usePercent();
  const total = criteria.reduce((sum, { weight }) => sum + (weight > 0 ? weight : 0), 0);
  const change = (index: number, part: Partial<Criterion>): void => onChange(criteria.map((one, i) => (i === index ? { ...one, ...part } : one)));
  const remove = (index: number): void => {
    const former = [...criteria];
    onChange(criteria.filter((_, i) => i !== index));
    showToast(t('criteria.removed', { label: former[index]!.label }), { undo: () => onChange(former) });
  };
  return (
    <>
      {criteria.length === 0 && <p className="read">{t('criteria.none')}</p>}
      <ol className={styles.criteria} role="list">
        {criteria.map(({ key, label, weight }, index) => (
          <li key={key}>
            <TextField name={`idealUser.criteria[${index}].label`} label={t('criteria.label')} value={label} onChange={(value) => change(index, { label: value })} isRequired maxLength={LIMITS.shortText} />
            <NumberField
              name={`idealUser.criteria[${index}].weight`} label={t('criteria.weight')} help={weight > 0 && total > 0 ? t('criteria.share', { percent: percent(weight / total) }) : undefined}
              value={weight} onChange={(value) => change(index, { weight: value })} minValue={0.5} maxValue={1000} step={0.5}
            />
            <IconButton icon={DeleteIcon} label={t('criteria.remove', { label: label || t('criteria.unnamed') })} onPress={() => remove(index)} />
          </li>
        ))}
      </ol>
      {criteria.length < MAX && (
        <div><Button icon={PlusIcon} size="sm" onPress={() => onChange([...criteria, { key: newKey().slice(0, 12), label: '', weight: 1 }])}>{t('criteria.add')}</Button></div>
      )}
    </>
  );
}
