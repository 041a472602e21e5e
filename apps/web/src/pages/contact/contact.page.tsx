import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/display/page-header.js';

export function ContactPage() {
  const { t } = useTranslation('contact');
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <p className="read">{t('notFilledYet', { ns: 'common' })}</p>
    </div>
  );
}
