import type { ReactNode } from 'react';
import { Radio as AriaRadio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { Frame, type FrameProps } from '../field/frame.js';
import type { Option } from '../field/select.js';
import type { IconType } from '../icons.js';
import styles from './choice.module.css';

interface OneOfProps<K extends string> extends FrameProps {
  value?: K | null;
  defaultValue?: K;
  onChange?: (value: K) => void;
  isDisabled?: boolean;
}

/** One of a few choices that need a line of words each. */
export function RadioGroup<K extends string>({ label, help, error, options, onChange, name, value, ...rest }: OneOfProps<K> & { options: readonly Option<K>[] }) {
  return (
    <AriaRadioGroup {...rest} name={name} {...(value === undefined ? {} : { value })} onChange={(next) => onChange?.(next as K)} isInvalid={error !== undefined}>
      <Frame label={label} help={help} error={error} name={name}>
        <div className={styles.options}>
          {options.map((option) => (
            <AriaRadio key={option.key} value={option.key} className={styles.radio!}>
              <span className={styles.disc} />
              <span className={styles.words}>{option.label}{option.detail && <small>{option.detail}</small>}</span>
            </AriaRadio>
          ))}
        </div>
      </Frame>
    </AriaRadioGroup>
  );
}

export interface Segment<K extends string> {
  key: K;
  label: ReactNode;
  icon?: IconType;
  isDisabled?: boolean;
  /** Announced as its key; the label underlines the letter. */
  shortcut?: string;
}

/** Two to four words side by side, one of them chosen; arrow keys move. */
export function SegmentedControl<K extends string>({ label, hideLabel, help, error, segments, value, onChange, name, isDisabled }: Omit<OneOfProps<K>, 'defaultValue'> & { segments: readonly Segment<K>[]; hideLabel?: boolean }) {
  return (
    <AriaRadioGroup name={name} value={value ?? null} onChange={(next) => onChange?.(next as K)} orientation="horizontal" isDisabled={isDisabled} isInvalid={error !== undefined} aria-label={hideLabel ? label : undefined}>
      <Frame label={label} help={help} error={error} name={name} labelless={hideLabel}>
        <div className={styles.segments}>
          {segments.map(({ key, label: words, icon: Icon, isDisabled: disabled, shortcut }) => (
            <AriaRadio key={key} value={key} isDisabled={disabled} className={styles.segment!} aria-keyshortcuts={shortcut}>
              {Icon && <Icon aria-hidden />}<span>{words}</span>
            </AriaRadio>
          ))}
        </div>
      </Frame>
    </AriaRadioGroup>
  );
}
