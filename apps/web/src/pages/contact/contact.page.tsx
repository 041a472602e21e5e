import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { ContactDetails } from '../../features/contact/contact-details.js';
import { ContactLabs } from '../../features/open-labs/contact-labs.js';
import { PersonaSection } from '../../features/contact/persona-section.js';
import { RightsSection } from '../../features/contact/rights-section.js';
import { MergeContactSection } from '../../features/duplicates/merge-section.js';
import { RecentMergeNotice } from '../../features/duplicates/recent-merge.js';
import { contactQuery, organisationQuery, personName, type Contact } from '../../features/organisation/organisation.api.js';
import styles from '../../features/organisation/organisation.module.css';
import { Timeline } from '../../features/organisation/timeline.js';
import { useMoment } from '../../i18n/use-moment.js';
import { useCan } from '../../lib/api/session.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';

const route = getRouteApi('/app/contacts/$id');

/** One person: who they are, what was said with them, what is likely, what they may ask of us. */
export function ContactPage() {
  const { id } = route.useParams();
  const { data: contact, error } = useQuery(contactQuery(id));
  if (error && !contact) throw error;
  return <div className="page" key={id}>{contact === undefined ? <Skeleton lines={8} /> : <OneContact contact={contact} />}</div>;
}

function OneContact({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const mayLead = useCan('lead');
  const { day } = useMoment();
  const { id, organisationId, jobTitle, optedOutAt } = contact;
  const { data: organisation } = useQuery(organisationQuery(organisationId));
  const intro = organisation && (
    <Trans
      t={t} i18nKey={jobTitle ? 'atJob' : 'at'} values={{ job: jobTitle, organisation: organisation.name }}
      components={{ org: <Link to="/organisations/$id" params={{ id: organisationId }} /> }}
    />
  );
  return (
    <>
      <PageHeader title={personName(contact)} intro={intro} />
      {optedOutAt !== null && <div className={styles.banner}><Notice tone="stop">{t('optedOutSince', { moment: day(new Date(optedOutAt)) })}</Notice></div>}
      <RecentMergeNotice recordId={id} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <ContactDetails contact={contact} />
          <ContactLabs contactId={id} optedOut={optedOutAt !== null} />
          {mayLead && <PersonaSection contactId={id} />}
          {mayLead && <MergeContactSection contact={contact} />}
          <RightsSection contact={contact} />
        </div>
        <Timeline title={t('timeline')} organisationId={organisationId} contactId={id} timeZone={organisation?.timeZone ?? null} />
      </div>
    </>
  );
}
