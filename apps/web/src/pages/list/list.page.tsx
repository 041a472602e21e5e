import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import type { Stage } from '#contracts/vocabulary.js';
import { useCampaign } from '../../features/campaign/use-campaign.js';
import { AddKnown } from '../../features/call-list/add-known.js';
import { Board } from '../../features/call-list/board.js';
import { BulkBar } from '../../features/call-list/bulk-bar.js';
import type { Selection } from '../../features/call-list/call-list.api.js';
import { EmptyList } from '../../features/call-list/empty-list.js';
import { FilterBar } from '../../features/call-list/filter-bar.js';
import { CallGrid } from '../../features/call-list/grid.js';
import { Grid } from '../../features/call-list/grid-context.js';
import { linesOf } from '../../features/call-list/grouping.js';
import { ListHeader } from '../../features/call-list/list-header.js';
import styles from '../../features/call-list/list.module.css';
import { countOf, NOTHING, type Chosen } from '../../features/call-list/selection.js';
import { useBulk } from '../../features/call-list/use-bulk.js';
import { useGridContext } from '../../features/call-list/use-grid-context.js';
import { useListSearch } from '../../features/call-list/use-list-search.js';
import { useTargets } from '../../features/call-list/use-targets.js';
import { ViewTabs } from '../../features/call-list/view-tabs.js';
import { handOver } from '../../features/imports/handover.js';
import { useNow } from '../../i18n/use-moment.js';
import { useWords } from '../../i18n/use-words.js';
import { asProblem } from '../../lib/api/problem.js';
import { useCan } from '../../lib/api/session.js';
import type { CampaignName } from '../../features/campaign/campaigns.js';
import { Button } from '../../ui/button/button.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';

/** The call list: a grid that feels like a spreadsheet, and the same list as a board by stage. */
export function ListPage() {
  const { t } = useTranslation('list');
  const { campaign, isPending } = useCampaign();
  if (campaign) return <CallList key={campaign.id} campaign={campaign} />;
  return <div className="page"><PageHeader title={t('title')} />{isPending ? <Skeleton lines={8} /> : <EmptyList onPaste={null} />}</div>;
}

function CallList({ campaign }: { campaign: CampaignName }) {
  const { t } = useTranslation('list');
  const words = useWords();
  const navigate = useNavigate();
  const address = useListSearch();
  const { search, filter, order } = address;
  const now = useNow();
  const mayChoose = useCan('lead');
  const targets = useTargets(campaign.id, filter, order);
  const { rows, total } = targets;
  const bulk = useBulk(campaign.id);
  const context = useGridContext(campaign, mayChoose);
  const lines = useMemo(() => linesOf(rows, search.group, now), [rows, search.group, now]);

  // What was chosen under one filter is not chosen under another.
  const [choice, setChoice] = useState<{ filter: unknown; chosen: Chosen }>({ filter, chosen: NOTHING });
  const chosen = choice.filter === filter ? choice.chosen : NOTHING;
  const choose = (next: Chosen): void => setChoice({ filter, chosen: next });
  const count = countOf(chosen, total);
  const selection: Selection = chosen.all ? { filter } : { ids: [...chosen.ids] };

  const [isBeyond, searchBeyond] = useState(false);
  const isBoard = search.view === 'board';
  const isFiltered = Object.keys(filter).length > 0;
  const paste = (text: string): void => {
    if (!mayChoose) return;
    handOver(text);
    void navigate({ to: '/import', search: { campaign: campaign.id } as never });
  };
  const groupName = (key: string): ReactNode => {
    if (key === '') return t('empty');
    if (search.group === 'stage') return capitalised(words.stages[key as Stage]);
    if (search.group === 'moment') return t(`moments.${key as 'due'}`);
    return search.group === 'department' ? t('department', { code: key }) : key;
  };
  const caption = t('caption', { count: total, campaign: campaign.name });
  const isEmpty = !targets.isPending && !targets.isStale && total === 0 && targets.error === null;
  return (
    <Grid value={context}>
      <div className={styles.page}>
        <ListHeader campaignId={campaign.id} filter={filter} address={address} onPaste={() => void navigate({ to: '/import' })} />
        <ViewTabs campaignId={campaign.id} search={search} onShow={address.show} />
        <FilterBar address={address} isBoard={isBoard} onSearchBeyond={mayChoose ? () => searchBeyond(true) : null} />
        {targets.error !== null && rows.length > 0 && <Notice tone="wait" live>{t('partly', { count: rows.length, total })} <Button size="sm" onPress={targets.retry}>{t('retry', { ns: 'common' })}</Button></Notice>}
        {targets.error !== null && rows.length === 0 && <div className={styles.pad}><Notice tone="stop" live>{asProblem(targets.error).title} <Button size="sm" onPress={targets.retry}>{t('retry', { ns: 'common' })}</Button></Notice></div>}
        {targets.isPending && <div className={styles.pad}><Skeleton lines={12} /></div>}
        {isEmpty && (isFiltered ? <EmptyList onClear={() => address.show(search.view ? { view: search.view } : {})} onPaste={null} onSearchBeyond={mayChoose && filter.q !== undefined ? () => searchBeyond(true) : null} /> : <EmptyList onPaste={mayChoose ? paste : null} />)}
        {!isEmpty && isBoard && <Board campaignId={campaign.id} filter={filter} search={search} bulk={bulk} mayMove={mayChoose} />}
        {!isEmpty && !isBoard && rows.length > 0 && (
          <CallGrid
            campaignId={campaign.id} caption={caption} lines={lines} rows={rows} total={total} order={order} onSort={address.sortBy} groupName={groupName} chosen={chosen} onChoose={choose}
            onPaste={paste} isStale={targets.isStale}
          />
        )}
        {!isBoard && rows.length > 0 && (
          <div className={count > 0 ? styles.footBulk : styles.foot}>
            {count > 0
              ? <BulkBar campaign={campaign} count={count} selection={selection} only={!chosen.all && count === 1 ? rows.find(({ id }) => chosen.ids.has(id)) ?? null : null} bulk={bulk} onClear={() => choose(NOTHING)} />
              : <p role="status">{t('shown', { count: total })}{!targets.isWhole && !targets.isStale && total > rows.length && ` ${t('arriving', { count: rows.length })}`} <span>{t(mayChoose ? 'keys' : 'keysOfCallers')}</span></p>}
          </div>
        )}
        {isBeyond && <AddKnown campaignId={campaign.id} q={filter.q ?? ''} onClose={() => searchBeyond(false)} />}
      </div>
    </Grid>
  );
}
