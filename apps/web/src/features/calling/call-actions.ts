import { createContext, use } from 'react';
import type { Outcome } from '#contracts/vocabulary.js';
import type { ApiProblem } from '../../lib/api/problem.js';
import type { CallEntry } from '../outbox/outbox-entry.js';
import type { SessionState } from './call-session.js';
import type { Draft } from './draft.js';

/** What the parts of the call screen can do. */
export interface CallScreenModel {
  state: SessionState;
  isSheetOpen: boolean;
  change: (part: Partial<Draft>) => void;
  /** An outcome by key or click: 1 to 5 save at once. */
  choose: (outcome: Outcome) => void;
  save: () => void;
  undo: () => void;
  correct: (entry: CallEntry) => void;
  look: () => void;
  /** Opens one organisation's card, in or out of its turn. @returns why not; null when it is on screen */
  take: (targetId: string) => Promise<ApiProblem | null>;
  /** The number was tapped: on a phone, the outcome sheet is there when the person comes back. */
  dialled: (dial: string) => void;
  showSheet: (open: boolean) => void;
}

const Context = createContext<CallScreenModel | null>(null);
export const CallActions = Context;
export const useCallActions = (): CallScreenModel => use(Context)!;
