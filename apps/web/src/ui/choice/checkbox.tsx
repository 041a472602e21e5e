import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup, Switch as AriaSwitch, type CheckboxGroupProps as AriaCheckboxGroupProps, type CheckboxProps as AriaCheckboxProps, type SwitchProps as AriaSwitchProps } from 'react-aria-components';
import { Frame, type FrameProps } from '../field/frame.js';
import { CheckIcon, MinusIcon } from '../icons.js';
import styles from './choice.module.css';

interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  /** Left out only where `aria-label` says it: the box of a grid's row. */
  children?: ReactNode;
  detail?: string;
}

/** Yes or no, sent with the form. What takes effect at once is a `Switch`. */
export function Checkbox({ children, detail, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.check!}>
      {({ isIndeterminate }) => (
        <>
          <span className={styles.box}>{isIndeterminate ? <MinusIcon aria-hidden /> : <CheckIcon aria-hidden />}</span>
          {children !== undefined && <span className={styles.words}>{children}{detail && <small>{detail}</small>}</span>}
        </>
      )}
    </AriaCheckbox>
  );
}

interface CheckboxGroupProps extends FrameProps, Omit<AriaCheckboxGroupProps, keyof FrameProps | 'children' | 'className' | 'style'> {
  children: ReactNode;
}

/** Several of a short list, under one question. */
export function CheckboxGroup({ label, help, error, children, ...rest }: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup {...rest} isInvalid={error !== undefined}>
      <Frame label={label} help={help} error={error} name={rest.name}><div className={styles.options}>{children}</div></Frame>
    </AriaCheckboxGroup>
  );
}

/** On or off, at once. */
export function Switch({ children, detail, ...rest }: Omit<AriaSwitchProps, 'children' | 'className' | 'style'> & { children: ReactNode; detail?: string }) {
  return (
    <AriaSwitch {...rest} className={styles.switch!}>
      <span className={styles.track} />
      <span className={styles.words}>{children}{detail && <small>{detail}</small>}</span>
    </AriaSwitch>
  );
}
