import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { WarningIcon } from '../../ui/icons.js';
import styles from './settings.module.css';
import type { VersionedForm } from './use-versioned-form.js';

interface ConflictChoiceProps<F extends object> {
  form: VersionedForm<F>;
  labels: Record<string, string>;
  tell?: (field: keyof F & string, value: unknown) => string;
}

const plainly = (_field: string, value: unknown): string => (typeof value === 'string' ? value : value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));

/** Somebody saved meanwhile: both versions side by side, field by field. Takes the focus when it appears. */
export function ConflictChoice<F extends object>({ form, labels, tell = plainly }: ConflictChoiceProps<F>) {
  const { t } = useTranslation('settings');
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} className={styles.conflict} tabIndex={-1} aria-labelledby="conflict-title" role="alert">
      <h2 id="conflict-title"><WarningIcon aria-hidden />{t('conflict.title')}</h2>
      <p>{t('conflict.text')}</p>
      {form.conflicts.map(({ field, mine, theirs }) => (
        <div key={field} className={styles.versions} role="group" aria-label={labels[field] ?? field}>
          <h3>{labels[field] ?? field}</h3>
          <div>
            <p className="muted small">{t('conflict.theirs')}</p>
            <blockquote>{tell(field, theirs) || t('conflict.nothing')}</blockquote>
            <Button size="sm" onPress={() => form.choose(field, 'theirs')}>{t('conflict.takeTheirs')}</Button>
          </div>
          <div>
            <p className="muted small">{t('conflict.mine')}</p>
            <blockquote>{tell(field, mine) || t('conflict.nothing')}</blockquote>
            <Button size="sm" onPress={() => form.choose(field, 'mine')}>{t('conflict.keepMine')}</Button>
          </div>
        </div>
      ))}
    </section>
  );
}
