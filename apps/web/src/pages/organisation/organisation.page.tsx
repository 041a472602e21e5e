import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { MergeOrganisationSection } from '../../features/duplicates/merge-section.js';
import { RecentMergeNotice } from '../../features/duplicates/recent-merge.js';
import { CampaignsSection } from '../../features/organisation/campaigns-section.js';
import { ContactsSection } from '../../features/organisation/contacts-section.js';
import { DetailsSection } from '../../features/organisation/details-section.js';
import { NeedsSection } from '../../features/organisation/needs-section.js';
import { NumbersSection } from '../../features/organisation/numbers-section.js';
import { OptOutSection } from '../../features/organisation/opt-out-section.js';
import { RegisterSection } from '../../features/open-sources/register-section.js';
import { organisationQuery, type Organisation } from '../../features/organisation/organisation.api.js';
import styles from '../../features/organisation/organisation.module.css';
import { Timeline } from '../../features/organisation/timeline.js';
import { useMoment } from '../../i18n/use-moment.js';
import { useCan } from '../../lib/api/session.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';

const route = getRouteApi('/app/organisations/$id');

/** One organisation on one page: who it is, where it stands, everything that happened. */
export function OrganisationPage() {
  const { id } = route.useParams();
  const { data: organisation, error } = useQuery(organisationQuery(id));
  if (error && !organisation) throw error;
  // An old link names what was merged since: the address follows.
  const navigate = useNavigate();
  const meant = organisation?.id;
  useEffect(() => {
    if (meant !== undefined && meant !== id) void navigate({ to: '/organisations/$id', params: { id: meant }, replace: true });
  }, [meant, id, navigate]);
  return (
    <div className="page" key={id}>
      {organisation === undefined ? <Skeleton lines={8} /> : <OneOrganisation organisation={organisation} />}
    </div>
  );
}

function OneOrganisation({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisation');
  const { id, name, acronym, kind, address, department, size, optedOutAt, timeZone } = organisation;
  const { day } = useMoment();
  const mayLead = useCan('lead');
  const place = address.city && department ? `${address.city} (${department})` : address.city;
  return (
    <>
      <PageHeader title={acronym ? `${name} (${acronym})` : name} tabTitle={acronym ?? name} intro={[kind, place, size].filter(Boolean).join(', ') || undefined} />
      {optedOutAt !== null && <div className={styles.banner}><Notice tone="stop">{t('optedOutSince', { moment: day(new Date(optedOutAt)) })} {t('liftedBy')}</Notice></div>}
      <RecentMergeNotice recordId={id} />
      <div className={styles.columns}>
        <CampaignsSection organisation={organisation} />
        <div className={styles.side}>
          <NumbersSection organisation={organisation} />
          <ContactsSection organisationId={id} />
          <NeedsSection organisationId={id} />
          <DetailsSection organisation={organisation} />
          <RegisterSection organisation={organisation} />
          {mayLead && <MergeOrganisationSection organisationId={id} />}
          {optedOutAt === null && <OptOutSection organisationId={id} />}
        </div>
        <Timeline title={t('timeline')} organisationId={id} timeZone={timeZone} />
      </div>
    </>
  );
}
