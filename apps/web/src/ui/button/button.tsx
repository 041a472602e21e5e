import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from '../class-names.js';
import { KeyHint } from '../display/key-hint.js';
import { BusySpinnerIcon, type IconType } from '../icons.js';
import styles from './button.module.css';

export interface ButtonLook {
  /** One `primary` per view: green means act. */
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  size?: 'sm' | 'md' | 'lg' | 'xl';
  icon?: IconType;
}

export const buttonClass = ({ variant = 'secondary', size = 'md' }: ButtonLook, ...more: (string | undefined)[]): string =>
  cx(styles.button, size !== 'md' && styles[size], variant !== 'secondary' && styles[variant], ...more);

export interface ButtonProps extends ButtonLook, Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
  /** The key that does the same, shown after the words. */
  hint?: string;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** Does something. What leads somewhere is a `LinkButton`. While `isPending` it keeps the focus and does nothing. */
export function Button({ variant, size, icon: Icon, hint, children, className, isPending, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} isPending={isPending} className={buttonClass({ variant, size }, className)}>
      {isPending ? <BusySpinnerIcon className={styles.spin} aria-hidden /> : Icon && <Icon aria-hidden />}
      {children}
      {hint && <KeyHint>{hint}</KeyHint>}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  icon: IconType;
  /** What it does: read aloud, and shown on hover and focus (`TipLayer`). */
  label: string;
  look?: 'bare' | 'round';
  className?: string;
}

/** An action so common that its picture is enough, with its words in a tooltip. Never in navigation. */
export function IconButton({ icon: Icon, label, look = 'bare', className, ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} data-tip={label} className={cx(styles.button, styles.icon, look === 'round' && styles.round, className)}>
      <Icon aria-hidden />
    </AriaButton>
  );
}

/** A button that reads as a link inside a sentence. */
export function TextButton({ children, className, ...rest }: Omit<AriaButtonProps, 'className' | 'style'> & { className?: string }) {
  return <AriaButton {...rest} className={cx(styles.plain, className)}>{children}</AriaButton>;
}
