import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { EXIT_STAGES, FUNNEL_STAGES, STAGES, type Stage } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { BoardColumn, type Dropped } from './board-column.js';
import styles from './board.module.css';
import { listOf, type ListFilter, type ListSearch } from './list-search.js';
import { StageDialog } from './stage-dialog.js';
import type { Bulk } from './use-bulk.js';

interface BoardProps { campaignId: string; filter: ListFilter; search: ListSearch; bulk: Bulk; mayMove: boolean }

/** The same list by stage. A card goes where a lead may put it, with a reason; by mouse, by touch, or by Enter and the arrow keys. */
export function Board({ campaignId, filter, search, bulk, mayMove }: BoardProps) {
  const { t } = useTranslation('list');
  const words = useWords();
  const [dropped, setDropped] = useState<(Dropped & { to: Stage }) | null>(null);
  const wanted = listOf(search.stage, STAGES);
  const stages = wanted.length > 0 ? wanted : [...FUNNEL_STAGES, ...EXIT_STAGES];
  const { stage: _, ...others } = filter;
  return (
    <div className={styles.board} role="region" aria-label={t('board.label')} tabIndex={0}>
      {mayMove && <p className="vh" id="board-help">{t('board.help')}</p>}
      {stages.map((stage) => <BoardColumn key={stage} campaignId={campaignId} stage={stage} filter={others} mayMove={mayMove} onDrop={(cards) => setDropped({ ...cards, to: stage })} />)}
      <StageDialog
        isOpen={dropped !== null} onClose={() => setDropped(null)} stage={dropped?.to ?? null} from={null}
        title={dropped ? t('board.move', { name: dropped.name, stage: words.stages[dropped.to] }) : ''}
        onMove={(stage, reason) => bulk.change({ ids: dropped!.ids }, { stage, reason }, () => t('board.moved', { name: dropped!.name, stage: capitalised(words.stages[stage]) }))}
      />
    </div>
  );
}
