import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '#contracts/vocabulary.js';
import { setLocale, useLocale } from '../i18n/locale.js';
import { Button } from '../ui/button/button.js';
import { Mark } from '../ui/mark.js';
import { LegalFooter } from './legal-footer.js';
import { SkipLink } from './skip-link.js';
import { ThemeMenu } from './theme-menu.js';
import styles from './shell.module.css';

/** Around the pages that need no session. */
export function OutsideShell() {
  const { t } = useTranslation(['shell', 'common']);
  const locale = useLocale();
  const other = LOCALES.find((one) => one !== locale)!;
  return (
    <div className={styles.frame}>
      <SkipLink />
      <header className={styles.top}>
        <Link to="/" className={styles.brand} aria-label={t('home')}><Mark /><span>Premier Cercle</span></Link>
        <div className={styles.end}>
          <Button variant="ghost" size="sm" onPress={() => void setLocale(other)}><span lang={other}>{t(`common:languages.${other}`)}</span></Button>
          <ThemeMenu />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.outside}><Outlet /></main>
      <LegalFooter />
    </div>
  );
}
