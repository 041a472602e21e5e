import { useId, type ReactNode } from 'react';
import styles from './choice.module.css';
import field from '../field/field.module.css';

interface PlainRadiosProps<K extends string> {
  label: string;
  value: K | null;
  onChange: (value: K) => void;
}

/**
 * One of a few choices with the browser's own radios, which know the arrows and the keyboard. For the call screen, whose first
 * load is counted; a form, where refusals of the server come by name, uses `RadioGroup`.
 */
export function PlainRadios<K extends string>({ label, options, value, onChange }: PlainRadiosProps<K> & { options: readonly { key: K; label: string; detail?: string }[] }) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={field.field}>
      <span id={id} className={field.label}>{label}</span>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.key} className={styles.radio} data-selected={option.key === value || undefined}>
            <Radio group={id} isChecked={option.key === value} onChoose={() => onChange(option.key)} />
            <span className={styles.disc} />
            <span className={styles.words}>{option.label}{option.detail && <small>{option.detail}</small>}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

/** Two to four words side by side. `shortcut` is announced; the label underlines the letter. */
export function PlainSegments<K extends string>({ label, segments, value, onChange }: PlainRadiosProps<K> & { segments: readonly { key: K; label: ReactNode; shortcut?: string }[] }) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={field.field}>
      <span id={id} className={field.label}>{label}</span>
      <div className={styles.segments}>
        {segments.map((segment) => (
          <label key={segment.key} className={styles.segment} data-selected={segment.key === value || undefined}>
            <Radio group={id} isChecked={segment.key === value} onChoose={() => onChange(segment.key)} shortcut={segment.shortcut} />
            <span>{segment.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

function Radio({ group, isChecked, onChoose, shortcut }: { group: string; isChecked: boolean; onChoose: () => void; shortcut?: string | undefined }) {
  return <input className="vh" type="radio" name={group} checked={isChecked} onChange={onChoose} aria-keyshortcuts={shortcut} />;
}
