import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { contactPairsQuery, organisationPairsQuery, type Kind } from '../../features/duplicates/duplicates.api.js';
import styles from '../../features/duplicates/duplicates.module.css';
import { PairList } from '../../features/duplicates/pair-list.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Skeleton } from '../../ui/feedback/progress.js';

const route = getRouteApi('/app/duplicates');

/** Records that are likely one, to be compared and decided. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const { kind = 'organisation' }: { kind?: Kind } = route.useSearch();
  const navigate = useNavigate();
  return (
    <div className="page">
      <PageHeader title={t('title')} intro={t('intro')} />
      <div className={styles.kinds}>
        <SegmentedControl<Kind>
          label={t('kinds')} hideLabel value={kind} segments={[{ key: 'organisation', label: t('organisations') }, { key: 'contact', label: t('contacts') }]}
          onChange={(next) => void navigate({ to: '/duplicates', search: next === 'contact' ? { kind: next } : {}, replace: true })}
        />
      </div>
      {kind === 'organisation' ? <Organisations /> : <Contacts />}
    </div>
  );
}

function Organisations() {
  const { data, error } = useQuery(organisationPairsQuery);
  if (error && !data) throw error;
  return data ? <PairList kind="organisation" pairs={data.items.map((pair) => ({ ...pair, kind: 'organisation' as const }))} total={data.total} /> : <Skeleton lines={8} />;
}

function Contacts() {
  const { data, error } = useQuery(contactPairsQuery);
  if (error && !data) throw error;
  return data ? <PairList kind="contact" pairs={data.items.map((pair) => ({ ...pair, kind: 'contact' as const }))} total={data.total} /> : <Skeleton lines={8} />;
}
