import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale.js';
import { Button, IconButton } from '../../ui/button/button.js';
import { DayField } from '../../ui/field/date-field.js';
import { CloseIcon, PlusIcon } from '../../ui/icons.js';
import styles from './settings.module.css';

/** Days on which nobody calls, beside weekends and holidays, which the product knows. */
export function ClosedDays({ days, onChange }: { days: string[]; onChange: (days: string[]) => void }) {
  const { t } = useTranslation('settings');
  const [next, setNext] = useState<string | null>(null);
  const format = new Intl.DateTimeFormat(useLocale() === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const say = (day: string): string => format.format(new Date(`${day}T00:00:00Z`));
  const add = (): void => {
    if (next === null) return;
    onChange([...new Set([...days, next])].sort());
    setNext(null);
  };
  return (
    <>
      {days.length === 0
        ? <p className="muted">{t('closedDays.none')}</p>
        : (
          <ul className={styles.closed} role="list">
            {days.map((day) => (
              <li key={day}>
                <time dateTime={day}>{say(day)}</time>
                <IconButton icon={CloseIcon} label={t('closedDays.remove', { day: say(day) })} onPress={() => onChange(days.filter((one) => one !== day))} />
              </li>
            ))}
          </ul>
        )}
      <div className={styles.addDay}>
        <DayField label={t('closedDays.day')} value={next} onChange={setNext} />
        <Button icon={PlusIcon} onPress={add} isDisabled={next === null}>{t('closedDays.add')}</Button>
      </div>
    </>
  );
}
