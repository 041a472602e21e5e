import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/display/page-header.js';

export function LegalPage() {
  const { t } = useTranslation('legal');
  const sections = Object.values(t('sections', { returnObjects: true }));
  return (
    <article className="prose">
      <PageHeader title={t('title')} intro={t('intro')} />
      {sections.map(({ heading, text }) => (
        <section key={heading} className="prose">
          <h2>{heading}</h2>
          {text.split('\n').map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
        </section>
      ))}
    </article>
  );
}
