import { useEffect, useRef } from 'react';
import { fieldAnchor } from '../field/form-id.js';
import { WarningIcon } from '../icons.js';
import styles from './feedback.module.css';

export interface SummaryError {
  field: string;
  /** What the field is called on the page. */
  label?: string | undefined;
  message: string;
}

/** What keeps a form from being sent: takes the focus when it appears, and leads to each field. */
export function ErrorSummary({ title, errors, formId }: { title: string; errors: SummaryError[]; formId: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const goTo = (field: string): void =>
    document.getElementById(fieldAnchor(formId, field))?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button, [tabindex="0"]')?.focus();
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <WarningIcon aria-hidden />
      <div>
        <p className={styles.summaryTitle}>{title}</p>
        {errors.length > 0 && (
          <ul>
            {errors.map(({ field, label, message }) => (
              <li key={field + message}>
                <a href={`#${fieldAnchor(formId, field)}`} onClick={(event) => { event.preventDefault(); goTo(field); }}>{label ? `${label}\u00A0: ${message}` : message}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
