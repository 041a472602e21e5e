import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/button/button.js';
import { Checkbox } from '../../ui/choice/checkbox.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';
import { CloseIcon, PlusIcon } from '../../ui/icons.js';
import type { After, AfterChange } from './lab-queries.js';
import styles from './after.module.css';

/** What will be there next time, ticked once it is. */
export function Promises({ promises, mayChange, onChange }: { promises: After['promises']; mayChange: boolean; onChange: (promises: NonNullable<AfterChange['promises']>) => void }) {
  const { t } = useTranslation('lab-day');
  const list = promises.map(({ id, title, keptAt }) => ({ id, title, kept: keptAt !== null }));
  return (
    <section className={styles.section}>
      <h2>{t('promises.title')}</h2>
      <p className="muted small">{t('promises.intro')}</p>
      <ul role="list" className={styles.promises} aria-label={t('promises.title')}>
        {list.map((promise) => (
          <li key={promise.id}>
            <Checkbox isSelected={promise.kept} isDisabled={!mayChange} onChange={(kept) => onChange(list.map((one) => (one === promise ? { ...one, kept } : one)))}>{promise.title}</Checkbox>
            {mayChange && <IconButton icon={CloseIcon} label={t('promises.remove', { title: promise.title })} onPress={() => onChange(list.filter((one) => one !== promise))} />}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Form className={styles.addNeed!} labels={{ title: t('promises.promise') }} onSubmit={({ title = '' }) => onChange([...list, { title, kept: false }])}>
          <TextField name="title" label={t('promises.promise')} isRequired autoComplete="off" />
          <Button type="submit" icon={PlusIcon}>{t('add')}</Button>
        </Form>
      )}
    </section>
  );
}
