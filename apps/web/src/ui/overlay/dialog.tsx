import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../button/button.js';
import { cx } from '../class-names.js';
import { CloseIcon } from '../icons.js';
import styles from './overlay.module.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  size?: 'md' | 'wide';
}

/** A task that needs the whole attention. Never an "are you sure": what destroys has an undo instead. */
export function Dialog({ title, isOpen, onClose, children, size = 'md' }: DialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className={styles.scrim!}>
      <Modal className={cx(styles.dialog, size === 'wide' && styles.wide)}>
        <Content title={title} onClose={onClose}>{children}</Content>
      </Modal>
    </ModalOverlay>
  );
}

/** The same, from the bottom edge: for thumbs. */
export function Sheet({ title, isOpen, onClose, children }: Omit<DialogProps, 'size'>) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className={cx(styles.scrim, styles.sheetScrim)}>
      <Modal className={styles.sheet!}>
        <div className={styles.grab} aria-hidden="true" />
        <Content title={title} onClose={onClose}>{children}</Content>
      </Modal>
    </ModalOverlay>
  );
}

function Content({ title, onClose, children }: Pick<DialogProps, 'title' | 'onClose' | 'children'>) {
  const { t } = useTranslation('common');
  return (
    <AriaDialog>
      <div className={styles.head}>
        <Heading slot="title" level={2}>{title}</Heading>
        <IconButton icon={CloseIcon} label={t('close')} onPress={onClose} />
      </div>
      {children}
    </AriaDialog>
  );
}
