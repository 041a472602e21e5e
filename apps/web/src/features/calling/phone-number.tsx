import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/class-names.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { CopyIcon, PhoneIcon } from '../../ui/icons.js';
import { useCallActions } from './call-actions.js';
import { phoneInWords, type PhoneChoice } from './card.js';
import styles from './who.module.css';

/** « Standard », « Ligne directe », or what the list called it. */
export function usePhoneLabel(): (phone: PhoneChoice) => string {
  const { t } = useTranslation('call');
  return ({ label, contactId }) => label ?? t(contactId ? 'who.own' : 'who.switchboard');
}

/** A number to tap or copy. The last one tapped is the one the call is about. */
export function PhoneNumber({ phone, isDialled, isFirst }: { phone: PhoneChoice; isDialled: boolean; isFirst: boolean }) {
  const { t } = useTranslation('call');
  const { dialled, change } = useCallActions();
  const number = phoneInWords(phone);
  const labelOf = usePhoneLabel();
  const copy = async (): Promise<void> => {
    change({ phone: phone.dial });
    await navigator.clipboard?.writeText(phone.e164 ?? phone.raw);
    showToast(t('who.copied'));
  };
  return (
    <div className={cx(styles.phone, isFirst && styles.first, isDialled && styles.dialled)}>
      <a href={`tel:${phone.dial}`} onClick={() => dialled(phone.dial)} aria-label={t('who.call', { number })}>
        <PhoneIcon aria-hidden /><span className={styles.number}>{number}</span>
        {!isFirst && <small>{labelOf(phone)}</small>}
      </a>
      <button type="button" onClick={() => void copy()} aria-label={t('who.copy', { number })} title={t('who.copy', { number })}><CopyIcon aria-hidden /></button>
    </div>
  );
}
