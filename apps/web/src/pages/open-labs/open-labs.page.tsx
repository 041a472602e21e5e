import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { LabForm } from '../../features/open-labs/lab-form.js';
import { openLabsQuery, type OpenLab } from '../../features/open-labs/open-labs.api.js';
import styles from '../../features/open-labs/open-labs.module.css';
import { useCan } from '../../lib/api/session.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { Moment } from '../../ui/display/moment.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { PlusIcon } from '../../ui/icons.js';

const route = getRouteApi('/app/open-labs');

/** Every working day with future users: those to come, then those that were. */
export function OpenLabsPage() {
  const { t } = useTranslation('open-labs');
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  const leads = useCan('lead');
  const { data: labs, error } = useQuery(openLabsQuery);
  if (!labs && error) throw error;
  if (edit === 'new' && leads) {
    return (
      <div className="page">
        <PageHeader title={t('form.newTitle')} intro={t('form.newIntro')} />
        <LabForm
          lab={null} onLeave={() => void navigate({ search: ({ edit: _, ...former }) => former })}
          onSaved={(lab) => {
            showToast(t('form.created', { title: lab.title }));
            void navigate({ to: '/open-labs/$id', params: { id: lab.id }, search: {} });
          }}
        />
      </div>
    );
  }
  return (
    <div className="page">
      <PageHeader
        title={t('title')} intro={t('intro')}
        actions={leads && <LinkButton to="/open-labs" search={(former) => ({ ...former, edit: 'new' as const })} variant="primary" icon={PlusIcon}>{t('create')}</LinkButton>}
      />
      {labs === undefined ? <Skeleton lines={5} /> : labs.length === 0 ? <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState> : <Labs labs={labs} />}
    </div>
  );
}

function Labs({ labs }: { labs: readonly OpenLab[] }) {
  const { t } = useTranslation('open-labs');
  const now = Date.now();
  const isAhead = ({ endsAt, cancelledAt }: OpenLab): boolean => cancelledAt === null && new Date(endsAt).getTime() > now;
  const ahead = labs.filter(isAhead).reverse();
  const behind = labs.filter((lab) => !isAhead(lab));
  return (
    <>
      {ahead.length > 0 && <LabSection title={t('ahead')} labs={ahead} />}
      {behind.length > 0 && <LabSection title={t('behind')} labs={behind} />}
    </>
  );
}

function LabSection({ title, labs }: { title: string; labs: readonly OpenLab[] }) {
  const { t } = useTranslation('open-labs');
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.labs} role="list">
        {labs.map((lab) => (
          <li key={lab.id}>
            <div>
              <Link to="/open-labs/$id" params={{ id: lab.id }}>{lab.title}</Link>
              <p>{[<Moment key="at" at={lab.startsAt} />, lab.place, lab.productName].filter(Boolean).map((part, at) => <Fragment key={at}>{at > 0 && ', '}{part}</Fragment>)}</p>
            </div>
            <p>{lab.cancelledAt ? t('calledOff') : t('standing', { sure: t('sure', { count: lab.sure }), seated: lab.capacity - lab.seatsLeft, chairs: lab.capacity })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
