import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { Status } from '../../ui/display/status.js';
import { Form } from '../../ui/field/form.js';
import { CheckIcon, EditIcon } from '../../ui/icons.js';
import { ConflictChoice } from './conflict-choice.js';
import styles from './settings.module.css';
import type { VersionedForm } from './use-versioned-form.js';

interface SettingsFormProps<F extends object> {
  form: VersionedForm<F>;
  /** What each field is called; nested ones by their path in the request. */
  labels: Record<string, string>;
  /** A value of a field in words, for the choice between two versions. */
  tell?: (field: keyof F & string, value: unknown) => string;
  children: ReactNode;
}

/** A form over one row: its fields, the choice after a conflict, and the bar that says whether all is saved. Ctrl+S saves. */
export function SettingsForm<F extends object>({ form, labels, tell, children }: SettingsFormProps<F>) {
  const { t } = useTranslation('settings');
  const box = useRef<HTMLDivElement>(null);
  useSaveKey(box);
  return (
    <div ref={box}>
      <Form onSubmit={form.save} labels={labels} className={styles.form!}>
        {form.conflicts.length > 0 && <ConflictChoice form={form} labels={labels} {...(tell ? { tell } : {})} />}
        {children}
        <div className={styles.saveBar}>
          <div role="status">
            {form.isDirty ? <Status icon={EditIcon} tone="wait">{t('save.dirty')}</Status> : <Status icon={CheckIcon} tone="go">{t('save.clean')}</Status>}
          </div>
          <div className="row">
            {form.isDirty && <Button variant="ghost" onPress={form.reset}>{t('save.reset')}</Button>}
            {/* Never disabled: whoever reaches it by keyboard must not lose the focus when all is saved. */}
            <Button type="submit" variant="primary" isPending={form.isSaving} aria-keyshortcuts="Control+S">{t('save.action')}</Button>
          </div>
        </div>
      </Form>
    </div>
  );
}

function useSaveKey(box: { current: HTMLDivElement | null }): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const form = box.current?.querySelector('form');
      if (!form) return;
      event.preventDefault();
      form.requestSubmit();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [box]);
}
