import { lazy, Suspense, useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/class-names.js';
import { useDocumentTitle } from '../../ui/display/page-header.js';
import type { CampaignName } from '../campaign/campaigns.js';
import { CallActions } from './call-actions.js';
import { CallBar } from './call-bar.js';
import styles from './call-screen.module.css';
import { Conversation } from './conversation.js';
import { later, useReadyOffline } from './later.js';
import { NoCard } from './no-card.js';
import { OutcomeColumn } from './outcome-column.js';
import { StatusBar } from './status-bar.js';
import { ThumbBar } from './thumb-bar.js';
import { useCallScreen } from './use-call-screen.js';
import { WhoColumn } from './who-column.js';

/** Without the network a dialog that was never loaded does not open; the call goes on. */
function Unavailable({ onClose }: { onClose: () => void }) {
  useEffect(onClose, [onClose]);
  return null;
}
type Closable = ComponentType<{ onClose: () => void; campaignId: string }>;
const orUnavailable = (load: Promise<Closable>): Promise<{ default: Closable }> => load.then((found) => ({ default: found }), () => ({ default: Unavailable }));
const KeysHelp = lazy(() => orUnavailable(later.keysHelp().then((module) => module.KeysHelp)));
const SearchDialog = lazy(() => orUnavailable(later.search().then((module) => module.SearchDialog)));

/** One organisation at a time: who, the conversation, the outcome. */
export function CallScreen({ campaign, wanted }: { campaign: CampaignName; wanted: string | null }) {
  const { t } = useTranslation('call');
  const [dialog, setDialog] = useState<'keys' | 'search' | null>(null);
  const screen = useCallScreen(campaign.id, { openDialog: setDialog, isActive: dialog === null, wanted });
  const { state, isSheetOpen } = screen;
  const { card, draft } = state;
  useDocumentTitle(card ? t('titleOf', { name: card.organisation.name }) : t('title'));
  useReadyOffline();
  const top = useFocusOnNewCard(card?.target.id);

  return (
    <CallActions value={screen}>
      <div className={cx(styles.screen, isSheetOpen && styles.sheetOpen)} data-testid="call-screen" data-card={card?.target.id} data-ahead={state.ahead !== null}>
        <CallBar campaign={campaign} saved={state.saved} onKeys={() => setDialog('keys')} onSearch={() => setDialog('search')} />
        {card && draft
          ? (
            <div className={styles.columns} ref={top}>
              <WhoColumn card={card} draft={draft} />
              <Conversation key={card.target.id} card={card} draft={draft} />
              <OutcomeColumn card={card} draft={draft} asked={state.asked} isSheetOpen={isSheetOpen} />
              <ThumbBar card={card} draft={draft} />
            </div>
          )
          : <NoCard state={state} />}
        <StatusBar state={state} />
        <Suspense fallback={null}>
          {dialog === 'keys' && <KeysHelp campaignId={campaign.id} onClose={() => setDialog(null)} />}
          {dialog === 'search' && <SearchDialog campaignId={campaign.id} onClose={() => setDialog(null)} />}
        </Suspense>
      </div>
    </CallActions>
  );
}

/** A new card is read from its name on: the focus goes there, and the columns to their tops. */
function useFocusOnNewCard(id: string | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const former = useRef(id);
  useEffect(() => {
    if (former.current === id || id === undefined) return;
    former.current = id;
    for (const column of box.current?.querySelectorAll('[data-column]') ?? []) column.scrollTop = 0;
    box.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [id]);
  return box;
}
