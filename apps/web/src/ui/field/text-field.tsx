import type { HTMLAttributes, Ref } from 'react';
import { Input, TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { cx } from '../class-names.js';
import styles from './field.module.css';
import { Frame, type FrameProps } from './frame.js';

interface TextFieldProps extends FrameProps, Omit<AriaTextFieldProps, keyof FrameProps | 'children' | 'className' | 'style' | 'validationBehavior'> {
  placeholder?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  inputRef?: Ref<HTMLInputElement>;
}

/** One line. `isRequired={false}` says "optional" beside the label; leave it out where nothing needs saying. */
export function TextField({ label, help, error, placeholder, inputMode, inputRef, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined || rest.isInvalid}>
      <Frame label={label} help={help} error={error} name={rest.name} isRequired={rest.isRequired}>
        <Input ref={inputRef} className={styles.input!} placeholder={placeholder} inputMode={inputMode} />
      </Frame>
    </AriaTextField>
  );
}

interface TextAreaProps extends FrameProps, Omit<AriaTextFieldProps, keyof FrameProps | 'children' | 'className' | 'style' | 'validationBehavior'> {
  placeholder?: string;
  rows?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines. */
export function TextArea({ label, help, error, placeholder, rows = 4, inputRef, ...rest }: TextAreaProps) {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined || rest.isInvalid}>
      <Frame label={label} help={help} error={error} name={rest.name} isRequired={rest.isRequired}>
        <AriaTextArea ref={inputRef} className={cx(styles.input, styles.area)} placeholder={placeholder} rows={rows} />
      </Frame>
    </AriaTextField>
  );
}
