import { useTranslation } from 'react-i18next';
import styles from './shell.module.css';

/** The first thing the Tab key reaches. */
export function SkipLink() {
  const { t } = useTranslation('shell');
  const skip = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    document.getElementById('content')?.focus();
  };
  return <a className={styles.skip} href="#content" onClick={skip}>{t('skip')}</a>;
}
