import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { usePercent } from '../../i18n/use-percent.js';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';
import { useCan } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { EditIcon, FileIcon } from '../../ui/icons.js';
import styles from './sheet.module.css';

type Product = components['schemas']['ProductResponse'];
type Objection = components['schemas']['ObjectionResponse'];

const route = getRouteApi('/app/products/$id/sheet');
const ANSWERS = 3;

/** The product on one printed page: what everybody in the team must be able to tell in the same way. */
export function SheetPage() {
  const { id } = route.useParams();
  const { data: product, error } = useQuery({ queryKey: ['products', id], queryFn: () => dataOf(api.GET('/api/v1/products/{id}', { params: { path: { id } } })) });
  const { data: objections } = useQuery({ queryKey: ['objections', 'product', id], queryFn: () => dataOf(api.GET('/api/v1/objections', { params: { query: { productId: id, limit: 20 } } })) });
  if (error && !product) throw error;
  return <div className="page">{product && objections ? <Sheet product={product} objections={objections.items} /> : <Skeleton lines={10} />}</div>;
}

function Sheet({ product, objections }: { product: Product; objections: readonly Objection[] }) {
  const { t } = useTranslation('sheet');
  const mayLead = useCan('lead');
  const { percent } = usePercent();
  const { day } = useMoment();
  const { id, name, problem, solution, deploymentPlan, firstUsers, howToConvince, launchedOn, idealUser: { criteria } } = product;
  const answered = objections.filter(({ answers }) => answers && answers.length > 0).slice(0, ANSWERS);
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const length = [problem, solution, deploymentPlan, firstUsers, howToConvince].join('').length;
  return (
    <article className={styles.sheet} data-size={length > 5_500 ? 'smallest' : length > 3_000 ? 'small' : undefined}>
      <PageHeader
        title={name} tabTitle={t('titleOf', { name })} intro={launchedOn ? t('launchedOn', { day: day(new Date(`${launchedOn}T12:00:00Z`)) }) : t('notLaunched')}
        actions={(
          <div className={`row ${styles.actions}`}>
            {mayLead && <LinkButton to="/settings/$section" params={{ section: 'product' }} search={{ edit: id }} icon={EditIcon}>{t('edit')}</LinkButton>}
            <Button variant="primary" icon={FileIcon} onPress={() => window.print()}>{t('print')}</Button>
          </div>
        )}
      />
      <div className={styles.columns}>
        <Part title={t('problem')} text={problem} />
        <Part title={t('solution')} text={solution} />
        <Part title={t('plan')} text={deploymentPlan} />
        <Part title={t('users')} text={firstUsers}>
          {criteria.length > 0 && (
            <>
              <p>{t('portrait')}</p>
              <ul>{criteria.map(({ key, label, weight }) => <li key={key}>{label}{total > 0 && <span className="muted">{', '}{t('weighs', { percent: percent(weight / total) })}</span>}</li>)}</ul>
            </>
          )}
        </Part>
        <Part title={t('convince')} text={howToConvince}>
          {answered.length > 0 && (
            <>
              <p>{t('answers')}</p>
              <ul>{answered.map(({ id: objection, title, answers }) => <li key={objection}>{t('answeredBy', { objection: title, answer: answers![0]!.answer })}</li>)}</ul>
            </>
          )}
        </Part>
      </div>
    </article>
  );
}

function Part({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const { t } = useTranslation('sheet');
  return (
    <section>
      <h2>{title}</h2>
      {text.trim() === '' ? !children && <p className="muted">{t('empty')}</p> : <p className={styles.text}>{text.trim()}</p>}
      {children}
    </section>
  );
}
