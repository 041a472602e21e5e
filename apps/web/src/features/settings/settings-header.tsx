import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/display/page-header.js';
import { BackIcon } from '../../ui/icons.js';
import type { SectionKey } from './sections.js';
import styles from './settings.module.css';

/** The h1 of a section, and on a narrow window the way back to the list of them. */
export function SettingsHeader({ section, title, intro, actions }: { section: SectionKey; title?: string; intro?: ReactNode; actions?: ReactNode }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <Link to="/settings" className={styles.back}><BackIcon aria-hidden />{t('title')}</Link>
      <PageHeader title={title ?? t(`sections.${section}.title`)} tabTitle={title ?? `${t(`sections.${section}.title`)}, ${t('title').toLocaleLowerCase('fr')}`} intro={intro ?? t(`sections.${section}.intro`)} actions={actions} />
    </>
  );
}
