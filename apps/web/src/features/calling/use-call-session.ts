import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { sessionQuery, useSession } from '../../lib/api/session.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { outbox } from '../outbox/outbox.js';
import { CallSession, type SessionState } from './call-session.js';
import { releaseCard } from './call-api.js';

const RENEW_MS = 4 * 60_000;
const LOOK_AGAIN_MS = 60_000;
/** Somebody was writing about the very card that comes next: it is free in no time. */
const LOOK_AT_ONCE_MS = 2_000;

/** The caller's sitting on one campaign, as long as the view is open. */
export function useCallSession(campaignId: string, wanted: string | null): [CallSession, SessionState] {
  const { member, workspace } = useSession();
  const client = useQueryClient();
  const router = useRouter();
  const [session] = useState(() => new CallSession({
    campaignId, workspaceId: workspace.id, memberId: member.id, outbox,
    onProblem: ({ code }) => {
      if (code !== 'unauthenticated') return;
      client.setQueryData(sessionQuery.queryKey, null);
      void router.invalidate();
    },
    onRefused: ({ title }) => showToast(title),
    onRecorded: () => void client.invalidateQueries({ queryKey: ['call-progress', campaignId] }),
  }));
  const state = useSyncExternalStore(session.subscribe, session.read);
  // Asked for once: a reload goes on with the queue.
  const first = useRef(wanted);
  useEffect(() => {
    const leave = holdCards(session, first.current);
    first.current = null;
    return leave;
  }, [session]);
  return [session, state];
}

/** Keeps the cards while the page is open, gives them back when it is left. */
function holdCards(session: CallSession, wanted: string | null): () => void {
  session.start(wanted);
  const renewing = setInterval(() => session.renew(), RENEW_MS);
  const looking = setInterval(() => session.read().phase !== 'card' && session.refill(), LOOK_AGAIN_MS);
  const lookingAtOnce = setInterval(() => isDue(session.read()) && session.refill(), LOOK_AT_ONCE_MS);
  const stopWatching = onlineManager.subscribe((online) => online && session.refill());
  const seen = (): void => {
    if (document.visibilityState === 'visible') session.renew();
  };
  // `keepalive` lets these leave although the page goes; a page that comes back from the cache renews.
  const left = (): void => {
    for (const card of [session.read().card, session.read().ahead]) if (card) void releaseCard(card.target.id).catch(() => undefined);
  };
  const back = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) session.renew();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('pagehide', left);
  window.addEventListener('pageshow', back);
  return () => {
    clearInterval(renewing);
    clearInterval(looking);
    clearInterval(lookingAtOnce);
    stopWatching();
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('pagehide', left);
    window.removeEventListener('pageshow', back);
    session.stop();
  };
}

const isDue = ({ phase, dry }: SessionState): boolean => phase === 'dry' && dry?.nextDueAt != null && Date.parse(dry.nextDueAt) <= Date.now();
