import { use, type ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { WarningIcon } from '../icons.js';
import styles from './field.module.css';
import { FormId, fieldAnchor } from './form-id.js';

export interface FrameProps {
  label: string;
  /** One sentence of help, read after the label. */
  help?: string;
  /** A refusal to show now; refusals of the server come through the Form by the field's name. */
  error?: string;
  /** The key of the value in the request; dots and brackets as in the refusals of the API. */
  name?: string;
  isRequired?: boolean;
}

/** The label, the control, the help and the error of every field; react-aria ties them by ids. */
export function Frame({ label, help, error, name, isRequired, children, labelless = false }: FrameProps & { children: ReactNode; labelless?: boolean }) {
  const { t } = useTranslation('common');
  const formId = use(FormId);
  return (
    // The error summary links here.
    <div className={styles.field} id={formId && name ? fieldAnchor(formId, name) : undefined}>
      {!labelless && (
        <Label className={styles.label}>
          {label}
          {isRequired === false && <span className={styles.optional}>{t('optional')}</span>}
        </Label>
      )}
      {children}
      {help && <Text slot="description" className={styles.help}>{help}</Text>}
      <FieldError className={styles.error!}>
        {({ validationErrors }) => <><WarningIcon aria-hidden /><span>{error ?? validationErrors.join(' ')}</span></>}
      </FieldError>
    </div>
  );
}
