import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/button/link-button.js';
import { PageHeader } from '../ui/display/page-header.js';

/** Nothing at this address, or no longer. */
export function NotFoundView() {
  const { t } = useTranslation('not-found');
  return (
    <div className="page stack">
      <PageHeader title={t('title')} />
      <p className="read">{t('text')}</p>
      <LinkButton to="/" variant="primary">{t('home')}</LinkButton>
    </div>
  );
}

/** The same where no shell is around it. */
export function NotFoundPage() {
  return <main id="content" tabIndex={-1}><NotFoundView /></main>;
}
