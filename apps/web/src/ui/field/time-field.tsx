import { parseTime } from '@internationalized/date';
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components';
import { cx } from '../class-names.js';
import styles from './field.module.css';
import { Frame, type FrameProps } from './frame.js';

interface TimeFieldProps extends FrameProps {
  /** `HH:MM` */
  value: string;
  onChange: (time: string) => void;
  isDisabled?: boolean;
}

/** A time of the day, in 24 hours whatever the browser's habits, typed part by part. */
export function TimeField({ label, help, error, name, isRequired, value, onChange, isDisabled }: TimeFieldProps) {
  return (
    <AriaTimeField
      name={name} isRequired={isRequired} isDisabled={isDisabled} isInvalid={error !== undefined} hourCycle={24} granularity="minute" shouldForceLeadingZeros
      value={parseTime(value)} onChange={(time) => time !== null && onChange(time.toString().slice(0, 5))}
    >
      <Frame label={label} help={help} error={error} name={name} isRequired={isRequired}>
        {/* By itself a DateInput is its own group; in a date picker the group is around it. */}
        <DateInput className={cx(styles.group, styles.segments)}>{(segment) => <DateSegment segment={segment} className={styles.segment!} />}</DateInput>
      </Frame>
    </AriaTimeField>
  );
}
