import { fromDate, parseDate, toCalendarDate, type CalendarDate, type DateValue, type ZonedDateTime } from '@internationalized/date';
import { Button, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, DateInput, DatePicker, DateSegment, Dialog, Group, Heading, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { CalendarIcon, ChevronLeftIcon, ChevronRightIcon } from '../icons.js';
import overlay from '../overlay/overlay.module.css';
import styles from './field.module.css';
import { Frame, type FrameProps } from './frame.js';

interface DayFieldProps extends FrameProps {
  /** `YYYY-MM-DD`, or null. */
  value: string | null;
  onChange: (day: string | null) => void;
  isDisabled?: boolean;
}

/** A day, typed part by part or picked. */
export function DayField({ value, onChange, ...frame }: DayFieldProps) {
  return <Picker<CalendarDate> {...frame} granularity="day" value={value === null ? null : parseDate(value)} onChange={(day) => onChange(day === null ? null : toCalendarDate(day).toString())} />;
}

interface MomentFieldProps extends FrameProps {
  value: Date | null;
  onChange: (at: Date | null) => void;
  /** IANA zone in which it is read and typed: the target's. */
  timeZone: string;
  isDisabled?: boolean;
}

/** A day and a time in one place's zone, whatever the zone of the browser. */
export function MomentField({ value, onChange, timeZone, ...frame }: MomentFieldProps) {
  return (
    <Picker<ZonedDateTime>
      {...frame} granularity="minute" value={value === null ? null : fromDate(value, timeZone)} placeholder={fromDate(new Date(), timeZone)}
      onChange={(at) => onChange(at === null ? null : at.toDate())}
    />
  );
}

interface PickerProps<T extends DateValue> extends FrameProps {
  value: T | null;
  placeholder?: T;
  granularity: 'day' | 'minute';
  onChange: (value: T | null) => void;
  isDisabled?: boolean;
}

function Picker<T extends DateValue>({ label, help, error, name, isRequired, value, placeholder, granularity, onChange, isDisabled }: PickerProps<T>) {
  const { t } = useTranslation('common');
  return (
    <DatePicker
      value={value as DateValue | null} onChange={(next) => onChange(next as T | null)} granularity={granularity} placeholderValue={placeholder} hideTimeZone hourCycle={24}
      shouldForceLeadingZeros isInvalid={error !== undefined} isRequired={isRequired} isDisabled={isDisabled} firstDayOfWeek="mon"
    >
      <Frame label={label} help={help} error={error} name={name} isRequired={isRequired}>
        <Group className={styles.group!}>
          <DateInput className={styles.segments!}>{(segment) => <DateSegment segment={segment} className={styles.segment!} />}</DateInput>
          <Button className={styles.side!} aria-label={t('openCalendar')}><CalendarIcon aria-hidden /></Button>
        </Group>
        <Popover className={overlay.popover!}>
          <Dialog>
            <Calendar className={styles.calendar!}>
              <header className={styles.calendarHead}>
                <Button slot="previous" className={styles.side!}><ChevronLeftIcon aria-hidden /></Button>
                <Heading />
                <Button slot="next" className={styles.side!}><ChevronRightIcon aria-hidden /></Button>
              </header>
              <CalendarGrid weekdayStyle="short">
                <CalendarGridHeader>{(day) => <CalendarHeaderCell className={styles.weekday!}>{day}</CalendarHeaderCell>}</CalendarGridHeader>
                <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day!} />}</CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </Frame>
    </DatePicker>
  );
}
