import { useQuery, useQueryClient, useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportStatus } from '#contracts/vocabulary.js';
import { useCampaign } from '../../features/campaign/use-campaign.js';
import { takeHandedOver } from '../../features/imports/handover.js';
import { ImportHistory } from '../../features/imports/import-history.js';
import { ImportPreview } from '../../features/imports/import-preview.js';
import { ImportProgress } from '../../features/imports/import-progress.js';
import { ImportResult } from '../../features/imports/import-result.js';
import type { ImportViewProps } from '../../features/imports/import-view.js';
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
      const { mapping, constants } = await client.fetchQuery(importQuery(id));
      // What cannot be previewed yet has no column for the name: the page asks for it.
      await previewList(id, { mapping: mapping as Mapping, constants, campaignId: campaign?.id ?? null }).catch((error: unknown) => {
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
      <ImportHistory />
    </div>
  );
}

/** The view of each state; one that something works on elsewhere says how far it is. */
const VIEWS: Record<ImportStatus, (props: ImportViewProps) => ReactNode> = {
  uploaded: (props) => <ImportPreview {...props} />,
  previewing: (props) => <ImportPreview {...props} />,
  previewed: (props) => <ImportPreview {...props} />,
  running: ({ list }) => <ImportProgress list={list} work="running" />,
  undoing: ({ list }) => <ImportProgress list={list} work="undoing" />,
  done: (props) => <ImportResult {...props} />,
  failed: (props) => <ImportResult {...props} />,
  undone: (props) => <ImportResult {...props} />,
};

function UnderWay({ id }: { id: string }) {
  const { t } = useTranslation('import');
  const { outcome, row } = route.useSearch();
  const navigate = useNavigate();
  const { data: list, error } = useQuery(importQuery(id));
  if (error) throw error;
  const parts = {
    outcome, row,
    onOutcome: (next: typeof outcome) => void navigate({ to: '/import', search: ({ outcome: _, ...former }) => (next === undefined ? former : { ...former, outcome: next }), replace: true, resetScroll: false }),
    onRow: (next: typeof row) => void navigate({ to: '/import', search: ({ row: _, ...former }) => (next === undefined ? former : { ...former, row: next }), replace: true, resetScroll: false }),
    onStartAgain: () => void navigate({ to: '/import', search: ({ id: _, outcome: __, row: ___, ...former }) => former }),
  };
  const titles = { done: t('doneTitle'), undone: t('undoneTitle') } as Partial<Record<ImportStatus, string>>;
  return (
    <div className="page">
      <PageHeader title={(list && titles[list.status]) ?? t('title')} />
      {list === undefined ? <Skeleton lines={6} /> : VIEWS[list.status]({ list, ...parts })}
    </div>
  );
}
