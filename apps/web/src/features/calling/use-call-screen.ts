import { useEffect, useRef, useState } from 'react';
import type { Evidence, Outcome } from '#contracts/vocabulary.js';
import { useSentence } from './use-sentence.js';
import { shortName } from './card.js';
import type { CallScreenModel } from './call-actions.js';
import { INTEREST_CHOICES, SILENT, toggled, type Draft } from './draft.js';
import { useSavedText } from './use-saved-text.js';
import { EVIDENCE_KEYS } from './script.js';
import { useCallKeys } from './use-call-keys.js';
import { useCallSession } from './use-call-session.js';

const OUTCOME_KEYS: readonly Outcome[] = ['no_answer', 'busy', 'voicemail', 'gatekeeper', 'wrong_number', 'call_back', 'reached', 'not_now', 'refused'];
const INTEREST_KEYS = ['a', 'e', 'i', 'm'] as const;

interface Options { openDialog: (dialog: 'keys' | 'search') => void; isActive: boolean; wanted: string | null }

/** The state of the call screen and everything that can be done there, by mouse, thumb or key. */
export function useCallScreen(campaignId: string, { openDialog, isActive, wanted }: Options): CallScreenModel {
  const [session, state] = useCallSession(campaignId, wanted);
  const [isSheetOpen, showSheet] = useState(false);
  const sentence = useSentence();
  const savedText = useSavedText();
  const dialling = useRef(false);
  const { card, draft } = state;

  const change = (part: Partial<Draft>): void => session.change(part);
  const saveWith = (part: Partial<Draft>): void => {
    if (!card || !draft) return;
    const whole = { ...draft, ...part };
    const missing = session.save(savedText(shortName(card), whole, sentence(whole, card) ?? ''), part);
    // What is missing is on the sheet; a saved call closes it.
    showSheet(missing !== null);
    if (missing) document.querySelector<HTMLElement>(`[data-missing="${missing}"]`)?.focus();
  };
  const choose = (outcome: Outcome): void => {
    if (SILENT.includes(outcome)) saveWith({ outcome, interest: null, dueAt: null });
    else if (draft?.outcome !== outcome) change({ outcome, dueAt: null, interest: outcome === 'reached' ? draft?.interest ?? null : null });
  };
  const prove = (evidence: Evidence): void => draft ? change({ evidence: toggled(draft.evidence, evidence) }) : undefined;

  useCallKeys({
    isActive,
    save: () => saveWith({}),
    single: {
      '?': () => openDialog('keys'),
      '/': () => openDialog('search'),
      u: () => session.undo(),
      ...(draft ? Object.fromEntries(OUTCOME_KEYS.map((outcome, index) => [String(index + 1), () => choose(outcome)])) : {}),
      ...(draft ? Object.fromEntries(Object.entries(EVIDENCE_KEYS).map(([evidence, key]) => [key.toLowerCase(), () => prove(evidence as Evidence)])) : {}),
      ...(draft?.outcome === 'reached' ? Object.fromEntries(INTEREST_KEYS.map((key, index) => [key, () => change({ interest: INTEREST_CHOICES[index]!, dueAt: null })])) : {}),
      escape: () => change({ outcome: null, interest: null, dueAt: null }),
    },
  });

  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState !== 'visible' || !dialling.current) return;
      dialling.current = false;
      showSheet(true);
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, []);

  return {
    state, isSheetOpen, change, choose, showSheet,
    save: () => saveWith({}),
    undo: () => {
      session.undo();
      showSheet(false);
    },
    correct: (entry) => session.correct(entry),
    look: () => session.refill(),
    take: (targetId) => session.take(targetId),
    dialled: (dial) => {
      dialling.current = true;
      change({ phone: dial });
    },
  };
}
