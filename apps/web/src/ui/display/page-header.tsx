import { useEffect, type ReactNode } from 'react';
import styles from './display.module.css';

/** The name of the view in the tab, for views whose h1 is drawn otherwise. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Premier Cercle`;
  }, [title]);
}

interface PageHeaderProps {
  /** The view's only h1, and the name of the tab. */
  title: string;
  /** The tab's name where the h1 is a long sentence. */
  tabTitle?: string;
  intro?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
}

export function PageHeader({ title, tabTitle, intro, actions }: PageHeaderProps) {
  useDocumentTitle(tabTitle ?? title);
  return (
    <header className={styles.header}>
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {intro && <p>{intro}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
