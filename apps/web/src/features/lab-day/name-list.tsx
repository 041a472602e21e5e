import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/button/button.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';
import { CloseIcon, PlusIcon } from '../../ui/icons.js';
import styles from './groups.module.css';

interface NameListProps {
  title: string;
  intro: string;
  label: string;
  names: readonly string[];
  onChange: (names: string[]) => void;
  removeLabel: (name: string) => string;
}

/** A short list of words: one more by Enter, one less by its cross. */
export function NameList({ title, intro, label, names, onChange, removeLabel }: NameListProps) {
  const { t } = useTranslation('lab-day');
  const form = useRef<HTMLDivElement>(null);
  const add = ({ name = '' }: Record<string, string>): void => {
    if (!names.includes(name.trim())) onChange([...names, name.trim()]);
    form.current?.querySelector('form')?.reset();
  };
  return (
    <section className={styles.list}>
      <h2>{title}</h2>
      <p className="muted small">{intro}</p>
      <ul role="list" aria-label={title}>
        {names.map((name) => <li key={name}>{name}<IconButton icon={CloseIcon} label={removeLabel(name)} onPress={() => onChange(names.filter((other) => other !== name))} /></li>)}
      </ul>
      <div ref={form}>
        <Form className={styles.add!} labels={{ name: label }} onSubmit={add}>
          <TextField key={names.length} name="name" label={label} isRequired autoComplete="off" />
          <Button type="submit" icon={PlusIcon}>{t('add')}</Button>
        </Form>
      </div>
    </section>
  );
}
