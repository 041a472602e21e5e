import { Button, Group, Input, NumberField as AriaNumberField, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components';
import { MinusIcon, PlusIcon } from '../icons.js';
import styles from './field.module.css';
import { Frame, type FrameProps } from './frame.js';

interface NumberFieldProps extends FrameProps, Omit<AriaNumberFieldProps, keyof FrameProps | 'children' | 'className' | 'style' | 'validationBehavior'> {}

/** A number, written as the reader writes numbers; steps by buttons and arrow keys. */
export function NumberField({ label, help, error, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} isInvalid={error !== undefined || rest.isInvalid}>
      <Frame label={label} help={help} error={error} name={rest.name} isRequired={rest.isRequired}>
        <Group className={styles.group!}>
          <Input className={styles.input!} />
          <Button slot="decrement" className={styles.side!}><MinusIcon aria-hidden /></Button>
          <Button slot="increment" className={styles.side!}><PlusIcon aria-hidden /></Button>
        </Group>
      </Frame>
    </AriaNumberField>
  );
}
