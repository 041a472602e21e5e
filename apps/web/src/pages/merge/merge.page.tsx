import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MergeForm } from '../../features/duplicates/merge-form.js';
import { contactToMerge, organisationToMerge } from '../../features/duplicates/mergeable.js';
import { contactQuery, organisationQuery, organisationTargetsQuery, personName, type Organisation } from '../../features/organisation/organisation.api.js';
import { useWords } from '../../i18n/use-words.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { BackIcon } from '../../ui/icons.js';

const route = getRouteApi('/app/merge');

/** Two records side by side: which stays, and whose value of each field. */
export function MergePage() {
  const { t } = useTranslation('duplicates');
  const { kind = 'organisation', a, b } = route.useSearch();
  const isContact = kind === 'contact';
  return (
    <div className="page stack wide" key={`${a} ${b}`}>
      <PageHeader
        title={t(isContact ? 'merge.titleContacts' : 'merge.titleOrganisations')} intro={t(isContact ? 'merge.introContacts' : 'merge.intro')}
        actions={<LinkButton to="/duplicates" search={isContact ? { kind } : {}} variant="ghost" icon={BackIcon}>{t('merge.back')}</LinkButton>}
      />
      {isContact ? <Contacts a={a} b={b} /> : <Organisations a={a} b={b} />}
    </div>
  );
}

function Organisations({ a, b }: { a: string; b: string }) {
  const [first, second] = [useQuery(organisationQuery(a)), useQuery(organisationQuery(b))];
  const parents = [useParentName(first.data), useParentName(second.data)];
  const lists = [useQuery(organisationTargetsQuery(a)), useQuery(organisationTargetsQuery(b))];
  if (first.error ?? second.error) return <Gone />;
  if (!first.data || !second.data || lists.some(({ isPending }) => isPending)) return <Skeleton lines={8} />;
  if (first.data.id === second.data.id) return <Gone />;
  const heavier = (lists[1]!.data?.length ?? 0) > (lists[0]!.data?.length ?? 0) ? b : a;
  return <MergeForm kind="organisation" a={organisationToMerge(first.data, parents[0] ?? '')} b={organisationToMerge(second.data, parents[1] ?? '')} heavier={heavier} />;
}

function Contacts({ a, b }: { a: string; b: string }) {
  const words = useWords();
  const [first, second] = [useQuery(contactQuery(a)), useQuery(contactQuery(b))];
  if (first.error ?? second.error) return <Gone />;
  if (!first.data || !second.data) return <Skeleton lines={6} />;
  if (first.data.id === second.data.id) return <Gone />;
  return <MergeForm kind="contact" a={contactToMerge(first.data, personName(first.data), words)} b={contactToMerge(second.data, personName(second.data), words)} heavier={a} />;
}

/** Merged by somebody else in the meantime, or erased. */
function Gone() {
  const { t } = useTranslation('duplicates');
  return <Notice tone="wait">{t('merge.gone')}</Notice>;
}

function useParentName(organisation: Organisation | undefined): string {
  const { data } = useQuery({ ...organisationQuery(organisation?.parentId ?? ''), enabled: Boolean(organisation?.parentId) });
  return data?.name ?? '';
}
