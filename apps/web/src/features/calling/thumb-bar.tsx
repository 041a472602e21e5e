import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { PhoneIcon } from '../../ui/icons.js';
import { useCallActions } from './call-actions.js';
import { phoneInWords, phonesFor, type Card } from './card.js';
import type { Draft } from './draft.js';
import styles from './call-screen.module.css';

/** A phone's bottom edge: the number to tap, and the outcome. */
export function ThumbBar({ card, draft }: { card: Card; draft: Draft }) {
  const { t } = useTranslation('call');
  const { dialled, showSheet, isSheetOpen } = useCallActions();
  const phones = phonesFor(card, draft.contactId);
  const phone = phones.find(({ dial }) => dial === draft.phone) ?? phones[0];
  return (
    <div className={styles.thumbs}>
      {isSheetOpen && <p><b>{card.organisation.name}</b></p>}
      {phone && (
        <a className={isSheetOpen ? styles.redial : styles.dial} href={`tel:${phone.dial}`} onClick={() => dialled(phone.dial)} data-testid="thumb-dial">
          <PhoneIcon aria-hidden />{isSheetOpen ? t('outcome.redial') : phoneInWords(phone)}
        </a>
      )}
      {!isSheetOpen && <Button variant="secondary" size="lg" onPress={() => showSheet(true)} className={styles.write}>{t('outcome.write')}</Button>}
    </div>
  );
}
