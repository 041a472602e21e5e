import { useTranslation } from 'react-i18next';
import { CADENCE_LIMITS } from '#contracts/cadence-limits.js';
import { DEFAULT_CADENCE, type Cadence } from '#contracts/cadence.js';
import { TextButton } from '../../ui/button/button.js';
import { NumberField } from '../../ui/field/number-field.js';
import styles from './settings.module.css';

export const CADENCE_KEYS = Object.keys(DEFAULT_CADENCE) as (keyof Cadence)[];

/** The numbers of a campaign's rhythm: each with what it does, in a sentence, and its usual value one press away. */
export function CadenceFields({ cadence, onChange }: { cadence: Cadence; onChange: (cadence: Cadence) => void }) {
  const { t } = useTranslation('settings');
  return (
    <ul className={styles.cadence} role="list">
      {CADENCE_KEYS.map((key) => {
        const [min, max] = CADENCE_LIMITS[key];
        const usual = DEFAULT_CADENCE[key];
        return (
          <li key={key}>
            <NumberField
              name={`cadence.${key}`} label={t(`cadence.${key}.label`)} help={t(`cadence.${key}.meaning`)} value={cadence[key]} minValue={min} maxValue={max} step={1}
              onChange={(value) => onChange({ ...cadence, [key]: value })}
            />
            <p className="small muted">
              {cadence[key] === usual
                ? t('cadence.isUsual')
                : <TextButton aria-label={`${t(`cadence.${key}.label`)}, ${t('cadence.backTo', { usual })}`} onPress={() => onChange({ ...cadence, [key]: usual })}>{t('cadence.backTo', { usual })}</TextButton>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
