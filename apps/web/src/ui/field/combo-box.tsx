import { Button, ComboBox as AriaComboBox, Group, Input, Popover, type ComboBoxProps as AriaComboBoxProps, type Key } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ChevronDownIcon } from '../icons.js';
import overlay from '../overlay/overlay.module.css';
import styles from './field.module.css';
import { Frame, type FrameProps } from './frame.js';
import { OptionList, type Option } from './select.js';

interface ComboBoxProps extends FrameProps, Pick<AriaComboBoxProps<Option>, 'isDisabled' | 'allowsCustomValue' | 'inputValue' | 'onInputChange' | 'defaultInputValue' | 'menuTrigger' | 'autoFocus'> {
  options: readonly Option[];
  value?: string | null;
  onChange?: (key: string | null) => void;
  placeholder?: string;
  /** Options that a search on the server found: shown as they come. */
  isSearched?: boolean;
}

/** One of a long list, found by typing; with `allowsCustomValue` the list only suggests. */
export function ComboBox({ label, help, error, options, value, onChange, placeholder, name, isRequired, isSearched, ...rest }: ComboBoxProps) {
  const { t } = useTranslation('common');
  return (
    <AriaComboBox
      {...rest} {...(isSearched ? { items: options } : { defaultItems: options })} name={name} isRequired={isRequired} isInvalid={error !== undefined}
      selectedKey={value} onSelectionChange={(key: Key | null) => onChange?.(key === null ? null : String(key))} allowsEmptyCollection
    >
      <Frame label={label} help={help} error={error} name={name} isRequired={isRequired}>
        <Group className={styles.group!}>
          <Input className={styles.input!} placeholder={placeholder} />
          <Button className={styles.side!}><ChevronDownIcon aria-hidden /></Button>
        </Group>
        <Popover className={overlay.popover!}><OptionList empty={t('nothingFound')} /></Popover>
      </Frame>
    </AriaComboBox>
  );
}
