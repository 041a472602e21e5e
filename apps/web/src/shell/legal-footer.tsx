import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './shell.module.css';

export function LegalFooter() {
  const { t } = useTranslation('shell');
  return (
    <footer className={styles.footer} aria-label={t('footer')}>
      <Link to="/accessibility">{t('accessibility')}</Link>
      <Link to="/legal">{t('legal')}</Link>
    </footer>
  );
}
