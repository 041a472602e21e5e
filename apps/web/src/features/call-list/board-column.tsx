import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop, type DropOperation } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { LEAD_MOVES } from '#contracts/lead-moves.js';
import { capitalised } from '#contracts/texts/words.js';
import { STAGES, type Stage } from '#contracts/vocabulary.js';
import { useLocale } from '../../i18n/locale.js';
import { Button } from '../../ui/button/button.js';
import { GripIcon } from '../../ui/icons.js';
import { targetsQuery, type Target } from './call-list.api.js';
import styles from './board.module.css';
import { useGrid } from './grid-context.js';
import type { ListFilter } from './list-search.js';
import { NextStep } from './next-step.js';
import { STAGE_LOOK } from './stage-look.js';

/** Cards let go over another column. */
export interface Dropped { ids: string[]; name: string }

interface BoardColumnProps { campaignId: string; stage: Stage; filter: ListFilter; mayMove: boolean; onDrop: (cards: Dropped) => void }

const CARDS = 20;
/** A card tells where it comes from by the type of what is dragged: a column can refuse before it is dropped. */
const typeOf = (stage: Stage): string => `application/x-target-${stage}`;
const accepted = (to: Stage): string[] => STAGES.filter((from) => LEAD_MOVES[from].includes(to)).map(typeOf);

export function BoardColumn({ campaignId, stage, filter, mayMove, onDrop }: BoardColumnProps) {
  const { t } = useTranslation('list');
  const { words } = useGrid();
  const locale = useLocale();
  const navigate = useNavigate();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...targetsQuery(campaignId, { ...filter, stage: [stage] }, { sort: 'value', descending: true }, CARDS), placeholderData: keepPreviousData,
  });
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const total = data?.pages.at(-1)?.total ?? 0;
  const types = accepted(stage);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => {
      const row = rows.find(({ id }) => id === key)!;
      return { [typeOf(stage)]: JSON.stringify({ id: row.id, name: row.organisation.name }), 'text/plain': row.organisation.name };
    }),
    isDisabled: !mayMove,
    acceptedDragTypes: types,
    getDropOperation: (_target, dragged): DropOperation => (types.some((type) => dragged.has(type)) ? 'move' : 'cancel'),
    // The whole column takes a card: there is no order inside.
    shouldAcceptItemDrop: () => false,
    onRootDrop: ({ items }) => void Promise.all(items.flatMap((item) => (item.kind === 'text' ? [item.getText(types.find((type) => item.types.has(type))!)] : [])))
      .then((texts) => {
        const cards = texts.map((text) => JSON.parse(text) as { id: string; name: string });
        if (cards.length > 0) onDrop({ ids: cards.map(({ id }) => id), name: cards.map(({ name }) => name).join(', ') });
      }),
  });
  const Icon = STAGE_LOOK[stage].icon;
  const name = capitalised(words.stages[stage]);
  return (
    <section className={styles.column} aria-labelledby={`column-${stage}`}>
      <h2 id={`column-${stage}`}><Icon aria-hidden /><span>{name}</span> <b>{total.toLocaleString(locale)}</b></h2>
      <GridList
        aria-label={name} aria-describedby={mayMove ? 'board-help' : undefined} items={rows} dragAndDropHooks={mayMove ? dragAndDropHooks : undefined} className={styles.cards!}
        onAction={(id) => void navigate({ to: '/organisations/$id', params: { id: rows.find((row) => row.id === id)!.organisationId } })} renderEmptyState={() => <p className={styles.none}>{t('board.none')}</p>}
      >
        {(row: Target) => (
          <GridListItem id={row.id} textValue={row.organisation.name} className={styles.card!}>
            {mayMove && <AriaButton slot="drag" className={styles.grip!}><GripIcon aria-hidden /></AriaButton>}
            <strong>{row.organisation.name}</strong>
            <span>{[row.organisation.city, row.interest === 'unknown' ? null : words.interests[row.interest]].filter(Boolean).join(', ')}</span>
            <NextStep row={row} />
          </GridListItem>
        )}
      </GridList>
      {hasNextPage && <Button variant="ghost" size="sm" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>{t('board.more', { count: total - rows.length })}</Button>}
    </section>
  );
}
