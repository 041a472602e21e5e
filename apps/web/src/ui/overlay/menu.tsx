import type { ReactElement, ReactNode } from 'react';
import { Header, Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection as AriaMenuSection, MenuTrigger, Popover, Separator, type MenuItemProps as AriaMenuItemProps, type MenuProps as AriaMenuProps } from 'react-aria-components';
import { cx } from '../class-names.js';
import { CheckIcon, type IconType } from '../icons.js';
import styles from './overlay.module.css';

interface MenuProps extends Omit<AriaMenuProps<object>, 'className' | 'style'> {
  /** The button that opens it. */
  trigger: ReactElement;
  /** What the choices are about, read aloud. */
  label: string;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
}

/** Actions, or one choice among many, behind a button. */
export function Menu({ trigger, label, placement = 'bottom start', ...rest }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover!} placement={placement} offset={6}>
        <AriaMenu {...rest} aria-label={label} className={styles.menu!} />
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  icon?: IconType;
  tone?: 'plain' | 'danger';
  /** What is read when the item is searched by typing; needed when `children` is not a string. */
  text?: string;
}

export function MenuItem({ children, icon: Icon, tone = 'plain', text, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem {...rest} textValue={text ?? (typeof children === 'string' ? children : undefined)} className={cx(styles.item, tone === 'danger' && styles.danger)}>
      {({ isSelected }) => (
        <>
          {Icon && <Icon aria-hidden />}
          <span className={styles.grow}>{children}</span>
          {isSelected && <CheckIcon aria-hidden />}
        </>
      )}
    </AriaMenuItem>
  );
}

/** A group of items under a heading. Its own selection, when given. */
export function MenuSection({ title, children, ...rest }: { title: string; children: ReactNode } & Pick<AriaMenuProps<object>, 'selectionMode' | 'selectedKeys' | 'onSelectionChange'>) {
  return (
    <AriaMenuSection {...rest}>
      <Header className={styles.heading}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export const MenuSeparator = () => <Separator className={styles.rule!} />;
