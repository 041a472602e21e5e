import { useTranslation } from 'react-i18next';
import { Checkbox, CheckboxGroup } from '../../ui/choice/checkbox.js';
import { TimeField } from '../../ui/field/time-field.js';
import styles from './settings.module.css';
import type { Workspace } from './settings.api.js';
import { useWeekdays } from './use-weekdays.js';

type Hours = Workspace['hours'];

/** The days and the two half-days into which retries are planned. */
export function HoursFields({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const { t } = useTranslation('settings');
  const weekdays = useWeekdays();
  const halves = [['morning', t('hours.morningFrom'), t('hours.morningTo')], ['afternoon', t('hours.afternoonFrom'), t('hours.afternoonTo')]] as const;
  return (
    <>
      <CheckboxGroup
        name="hours.weekdays" label={t('hours.weekdays')} value={hours.weekdays.map(String)}
        onChange={(days) => onChange({ ...hours, weekdays: days.map(Number).sort((a, b) => a - b) })}
      >
        <div className={styles.days}>{weekdays.map((label, i) => <Checkbox key={label} value={String(i + 1)}>{label}</Checkbox>)}</div>
      </CheckboxGroup>
      {halves.map(([half, from, to]) => (
        <div key={half} className={styles.pair}>
          <TimeField name={`hours.${half}.from`} label={from} value={hours[half].from} onChange={(value) => onChange({ ...hours, [half]: { ...hours[half], from: value } })} />
          <TimeField name={`hours.${half}.to`} label={to} value={hours[half].to} onChange={(value) => onChange({ ...hours, [half]: { ...hours[half], to: value } })} />
        </div>
      ))}
    </>
  );
}
