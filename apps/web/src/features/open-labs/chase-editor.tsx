import { useTranslation } from 'react-i18next';
import { CHASE_LIMITS, type ChaseRung } from '#contracts/chase.js';
import { CHASE_KINDS } from '#contracts/vocabulary.js';
import { Button, IconButton } from '../../ui/button/button.js';
import { Checkbox } from '../../ui/choice/checkbox.js';
import { NumberField } from '../../ui/field/number-field.js';
import { Select } from '../../ui/field/select.js';
import { TimeField } from '../../ui/field/time-field.js';
import { DeleteIcon, PlusIcon } from '../../ui/icons.js';
import styles from './open-labs.module.css';

/** The ladder of reminders and calls, rung by rung. */
export function ChaseEditor({ chase, onChange, max }: { chase: readonly ChaseRung[]; onChange: (chase: readonly ChaseRung[]) => void; max: number }) {
  const { t } = useTranslation('open-labs');
  const set = (index: number, change: Partial<ChaseRung>): void => onChange(chase.map((rung, at) => (at === index ? { ...rung, ...change } : rung)));
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('chase.title')}</legend>
      <p className="muted">{t('chase.help')}</p>
      {chase.map((rung, index) => (
        <div key={index} className={styles.rung} role="group" aria-label={t('chase.rung', { number: index + 1 })}>
          <Select label={t('chase.kind')} options={CHASE_KINDS.map((kind) => ({ key: kind, label: t(`rungs.${kind}`) }))} value={rung.kind} onChange={(kind) => set(index, { kind })} />
          <NumberField label={t('chase.daysBefore')} value={rung.daysBefore} minValue={0} maxValue={CHASE_LIMITS.daysBefore} step={1} onChange={(daysBefore) => Number.isFinite(daysBefore) && set(index, { daysBefore })} />
          <Checkbox isSelected={rung.workingDays} onChange={(workingDays) => set(index, { workingDays })}>{t('chase.workingDays')}</Checkbox>
          <TimeField label={t('chase.at')} value={rung.at} onChange={(at) => set(index, { at })} />
          <IconButton icon={DeleteIcon} label={t('chase.remove', { number: index + 1 })} onPress={() => onChange(chase.filter((_, at) => at !== index))} />
        </div>
      ))}
      {chase.length < max && <div><Button size="sm" icon={PlusIcon} onPress={() => onChange([...chase, { kind: 'remind', daysBefore: 1, workingDays: false, at: '09:00' }])}>{t('chase.add')}</Button></div>}
    </fieldset>
  );
}
