import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, type Key } from 'react-aria-components';
import { cx } from '../class-names.js';
import { CheckIcon, ChevronDownIcon } from '../icons.js';
import overlay from '../overlay/overlay.module.css';
import styles from './field.module.css';
import { Frame, type FrameProps } from './frame.js';

export interface Option<K extends string = string> {
  key: K;
  label: string;
  /** One more line under the label. */
  detail?: string;
}

interface SelectProps<K extends string> extends FrameProps {
  options: readonly Option<K>[];
  value?: K | null;
  defaultValue?: K;
  onChange?: (value: K) => void;
  placeholder?: string;
  isDisabled?: boolean;
  /** The label is read aloud only: where the row or the column says it already. */
  hideLabel?: boolean;
}

/** One of a closed list. Up to four short choices read better as a SegmentedControl or as radios. */
export function Select<K extends string>({ label, help, error, options, value, defaultValue, onChange, placeholder, name, isRequired, isDisabled, hideLabel }: SelectProps<K>) {
  return (
    <AriaSelect
      name={name} isRequired={isRequired} isDisabled={isDisabled} isInvalid={error !== undefined} placeholder={placeholder} aria-label={hideLabel ? label : undefined}
      selectedKey={value} defaultSelectedKey={defaultValue} onSelectionChange={(key: Key | null) => key !== null && onChange?.(key as K)}
    >
      <Frame label={label} help={help} error={error} name={name} isRequired={isRequired} labelless={hideLabel}>
        <Button className={cx(styles.input, styles.select)}>
          {/* The label alone: the line of detail belongs to the open list. */}
          <SelectValue className={styles.value!}>{({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}</SelectValue>
          <ChevronDownIcon aria-hidden />
        </Button>
        <Popover className={overlay.popover!}><OptionList options={options} /></Popover>
      </Frame>
    </AriaSelect>
  );
}

/** The list that opens under a Select or a ComboBox. */
export function OptionList({ options, empty }: { options?: readonly Option[]; empty?: string }) {
  return (
    <ListBox className={styles.list!} items={options} renderEmptyState={() => <p className={styles.empty}>{empty}</p>}>
      {(option: Option) => (
        <ListBoxItem id={option.key} textValue={option.label} className={overlay.item!}>
          {({ isSelected }) => (
            <>
              <span className={overlay.grow}>{option.label}{option.detail && <small>{option.detail}</small>}</span>
              {isSelected && <CheckIcon aria-hidden />}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
