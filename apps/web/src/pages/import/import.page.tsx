import { useQuery, useQueryClient, useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaign } from '../../features/campaign/use-campaign.js';
import { takeHandedOver } from '../../features/imports/handover.js';
import { ImportPreview } from '../../features/imports/import-preview.js';
import { ImportProgress } from '../../features/imports/import-progress.js';
import { ImportResult } from '../../features/imports/import-result.js';
import { importQuery, previewList, uploadList, type Mapping, type Source } from '../../features/imports/imports.api.js';
import { PasteZone } from '../../features/imports/paste-zone.js';
import { RefusedTable } from '../../features/imports/refused-table.js';
import { DirectorySection } from '../../features/open-sources/directory-section.js';
import { usePaste } from '../../features/imports/use-paste.js';
import { asProblem, isProblem } from '../../lib/api/problem.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Skeleton } from '../../ui/feedback/progress.js';

const route = getRouteApi('/app/import');

/** A list on its way in: pasted or dropped, shown row by row, written on one button. The address says which and how far. */
export function ImportPage() {
  const { id } = route.useSearch();
  return id === undefined ? <Start /> : <UnderWay key={id} id={id} />;
}

function Start() {
  const { t } = useTranslation('import');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { campaign, isPending: isLoading } = useCampaign();
  const last = useRef<Source | null>(null);
  const upload = useMutation({
    mutationFn: async ({ source, brokenRows }: { source: Source; brokenRows: 'refuse' | 'leave_out' }) => {
      const id = await uploadList(source, brokenRows);
      const { mapping } = await client.fetchQuery(importQuery(id));
      // What cannot be previewed yet has no column for the name: the page asks for it.
      await previewList(id, mapping as Mapping, campaign?.id ?? null).catch((error: unknown) => {
        if (!isProblem(error, 'import_mapping_required')) throw error;
      });
      await client.fetchQuery({ ...importQuery(id), staleTime: 0 });
      return id;
    },
    onSuccess: (id) => navigate({ to: '/import', search: (former) => ({ ...former, id }) }),
  });
  const take = (source: Source, brokenRows: 'refuse' | 'leave_out' = 'refuse'): void => {
    if (upload.isPending) return;
    last.current = source;
    // Pasted before the campaign was known: taken as soon as it is.
    if (isLoading) return;
    upload.mutate({ source, brokenRows });
  };
  const isOver = usePaste(take, !upload.isPending);
  useEffect(() => {
    if (isLoading) return;
    const text = takeHandedOver();
    if (text !== null) take({ text });
    else if (last.current !== null) take(last.current);
  // Once, as soon as the campaign is known.
  }, [isLoading]);

  return (
    <div className="page stack wide">
      <PageHeader title={t('title')} intro={t('intro')} />
      {upload.error && <RefusedTable problem={asProblem(upload.error)} isReading={upload.isPending} onLeaveOut={() => last.current && take(last.current, 'leave_out')} />}
      <PasteZone onTake={take} isReading={upload.isPending} isOver={isOver} />
      <DirectorySection onTake={(text) => take({ text })} isReading={upload.isPending} />
    </div>
  );
}

function UnderWay({ id }: { id: string }) {
  const { t } = useTranslation('import');
  const { outcome } = route.useSearch();
  const navigate = useNavigate();
  const { data: list, error } = useQuery(importQuery(id));
  if (error) throw error;
  const parts = {
    outcome,
    onOutcome: (next: typeof outcome) => void navigate({ to: '/import', search: ({ outcome: _, ...former }) => (next === undefined ? former : { ...former, outcome: next }), replace: true }),
    onStartAgain: () => void navigate({ to: '/import', search: ({ id: _, outcome: __, ...former }) => former }),
  };
  return (
    <div className="page">
      <PageHeader title={list?.status === 'done' ? t('doneTitle') : t('title')} />
      {list === undefined && <Skeleton lines={6} />}
      {(list?.status === 'uploaded' || list?.status === 'previewing' || list?.status === 'previewed') && <ImportPreview list={list} {...parts} />}
      {list?.status === 'running' && <ImportProgress list={list} />}
      {(list?.status === 'done' || list?.status === 'failed' || list?.status === 'undone') && <ImportResult list={list} {...parts} />}
    </div>
  );
}
