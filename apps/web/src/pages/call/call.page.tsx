import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/display/page-header.js';

export function CallPage() {
  const { t } = useTranslation('call');
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <p className="read">{t('notFilledYet', { ns: 'common' })}</p>
    </div>
  );
}
