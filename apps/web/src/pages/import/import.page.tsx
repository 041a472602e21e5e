import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/display/page-header.js';

export function ImportPage() {
  const { t } = useTranslation('import');
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <p className="read">{t('notFilledYet', { ns: 'common' })}</p>
    </div>
  );
}
