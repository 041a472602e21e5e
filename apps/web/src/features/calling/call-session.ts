import { asProblem, type ApiProblem } from '../../lib/api/problem.js';
import { newKey } from '../../lib/new-key.js';
import type { CallEntry } from '../outbox/outbox-entry.js';
import type { Outbox } from '../outbox/outbox.js';
import { nextCall, releaseCard, renewCard, undoCall } from './call-api.js';
import { isCard, type Card, type DryQueue } from './card.js';
import { bodyFor, missingIn, newDraft, type Draft, type Missing } from './draft.js';

export const UNDO_SECONDS = 10;

/** The call just saved, as long as it can be taken back. */
export interface LastCall {
  entry: CallEntry;
  card: Card;
  draft: Draft;
  /** "ODEADOM, messagerie : rappel demain à 14 h" */
  text: string;
  /** sending → sent, or kept (no network), or refused; undone by the person. */
  state: 'sending' | 'sent' | 'kept' | 'refused' | 'undone';
  callId: string | null;
  /** Epoch ms. */
  undoUntil: number;
}

export interface SessionState {
  /** offline: nothing more was fetched ahead, and nobody answers. */
  phase: 'loading' | 'card' | 'dry' | 'offline' | 'failed';
  card: Card | null;
  draft: Draft | null;
  ahead: Card | null;
  dry: DryQueue | null;
  problem: ApiProblem | null;
  last: LastCall | null;
  /** What the last attempt to save lacked. */
  asked: Missing | null;
  /** Until when the open card is the caller's; null once it was lost. */
  leaseUntil: string | null;
  /** Calls saved in this sitting, by which the progress on screen moves before the API says so. */
  saved: number;
}

interface Options {
  campaignId: string;
  workspaceId: string;
  memberId: string;
  outbox: Outbox;
  onProblem: (problem: ApiProblem) => void;
  onRecorded: () => void;
  /** The card asked for at the start is not to be had. */
  onRefused: (problem: ApiProblem) => void;
}

const EMPTY: SessionState = { phase: 'loading', card: null, draft: null, ahead: null, dry: null, problem: null, last: null, asked: null, leaseUntil: null, saved: 0 };

/**
 * One sitting at the phone: the card on screen, the one fetched ahead, the call just saved. What the person does shows at once;
 * what the API must know follows in one strict order, so that a card is never asked for before the call before it is recorded.
 */
export class CallSession {
  private state: SessionState = EMPTY;
  private readonly listeners = new Set<() => void>();
  private chain: Promise<unknown> = Promise.resolve();
  private open = false;
  /** Calls saved on screen whose sending was not tried yet. */
  private unsent = 0;
  /** What was typed on cards that another one came before, by target. */
  private readonly setAside = new Map<string, Draft>();

  constructor(private readonly options: Options) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): SessionState => this.state;

  /** @param wanted a target to begin with, in or out of its turn */
  start(wanted: string | null = null): void {
    this.open = true;
    this.options.outbox.belongTo(this.options);
    if (wanted !== null) void this.take(wanted).then((problem) => problem && this.options.onRefused(problem));
    this.refill();
  }

  /**
   * Opens the card of one organisation by its target: somebody calls back, or was met. The card that was open stays the
   * caller's, with all that was typed, and comes next.
   * @returns why not; null when it is on screen
   */
  take(targetId: string): Promise<ApiProblem | null> {
    return new Promise((resolve) => {
      this.inTurn(async () => {
        const { card, draft } = this.state;
        if (card?.target.id === targetId) return resolve(null);
        try {
          const asked = await nextCall(this.options.campaignId, card ? [card.target.id] : [], targetId);
          if (!isCard(asked)) return resolve(null);
          if (card && draft) this.setAside.set(card.target.id, draft);
          if (this.open) this.put({ ...this.opened(asked), ahead: card });
          else void releaseCard(asked.target.id).catch(() => undefined);
          resolve(null);
        } catch (error) {
          resolve(asProblem(error));
        }
      });
      this.refill();
    });
  }

  /** Gives the cards back; the calls already saved go on being sent. */
  stop(): void {
    this.open = false;
    for (const card of [this.state.card, this.state.ahead]) if (card) void releaseCard(card.target.id).catch(() => undefined);
    this.put({ ...EMPTY, last: this.state.last });
  }

  change(part: Partial<Draft>): void {
    const { draft } = this.state;
    if (draft) this.put({ draft: { ...draft, ...part }, asked: null });
  }

  ask(asked: Missing): void {
    this.put({ asked });
  }

  /** @returns what is missing, or null when the call is saved and the next card is on screen */
  save(text: string, part: Partial<Draft> = {}): Missing | null {
    const { card, ahead } = this.state;
    const draft = this.state.draft && { ...this.state.draft, ...part };
    if (!card || !draft) return null;
    const missing = missingIn(draft, card);
    if (missing) {
      this.put({ draft, asked: missing });
      return missing;
    }
    const { campaignId, workspaceId, memberId, outbox } = this.options;
    const entry: CallEntry = {
      key: newKey(), campaignId, workspaceId, memberId, name: card.organisation.name, body: bodyFor(draft, card, new Date()), refusal: null, restore: { card, draft },
    };
    const kept = outbox.keep(entry);
    this.put({
      ...this.opened(ahead), ahead: null, saved: this.state.saved + 1,
      last: { entry, card, draft, text, state: 'sending', callId: null, undoUntil: Date.now() + UNDO_SECONDS * 1000 },
    });
    this.unsent += 1;
    this.inTurn(async () => {
      await kept;
      await this.send(entry).finally(() => { this.unsent -= 1; });
    });
    this.refill();
    return null;
  }

  /** Takes the last call back: its card is on screen again with all that was typed. */
  undo(): void {
    const { last, card: current, ahead, saved } = this.state;
    if (!last || last.state === 'undone' || last.state === 'refused' || Date.now() > last.undoUntil) return;
    const surplus = current && ahead ? ahead : null;
    this.put({ ...shown(last.card), draft: last.draft, ahead: current ?? ahead, last: { ...last, state: 'undone' }, saved: saved - 1 });
    // At once, not in turn: the tab may be closed right after, and what is kept would leave at its next opening.
    const taken = this.options.outbox.take(last.entry.key).catch(() => false);
    this.inTurn(async () => {
      if (surplus) await releaseCard(surplus.target.id).catch(() => undefined);
      try {
        if ((await taken) || (await this.options.outbox.take(last.entry.key))) return;
        const callId = this.state.last?.callId ?? last.callId ?? (await this.answerOf(last.entry));
        if (callId) await undoCall(callId);
        this.options.onRecorded();
      } catch (error) {
        // It stands: back to the card that was open.
        this.tell(asProblem(error));
        this.put({ ...shown(current), ahead: null, problem: asProblem(error), last: { ...last, state: 'sent', undoUntil: 0 } });
      }
    });
    this.refill();
  }

  /** Opens a refused call again, to be corrected and saved anew. */
  correct(entry: CallEntry): void {
    const { card, draft } = entry.restore as { card: Card; draft: Draft };
    const { card: current, ahead } = this.state;
    void this.options.outbox.take(entry.key);
    this.put({ ...shown(card), draft, ahead: current ?? ahead });
    if (current && ahead) this.inTurn(() => releaseCard(ahead.target.id).catch(() => undefined));
  }

  /** Keeps what is open; called every few minutes and when the page is seen again. */
  renew(): void {
    this.inTurn(async () => {
      const { card, ahead } = this.state;
      if (ahead) await renewCard(ahead.target.id).catch(() => this.put({ ahead: null }));
      if (!card) return;
      const leaseUntil = await renewCard(card.target.id).catch((error: unknown) => (asProblem(error).code === 'lease_lost' ? null : this.state.leaseUntil));
      if (this.state.card === card) this.put({ leaseUntil });
    });
    this.refill();
  }

  /** Asks for what is missing: the card to show, and one ahead. */
  refill(): void {
    this.inTurn(async () => {
      while (this.open && !(this.state.card && this.state.ahead)) {
        try {
          // What was called must be recorded first, or it would be handed out again. A call still on its way, or saved during the
          // wait, asks after it.
          if (this.unsent > 0 || !(await this.allSent()) || this.unsent > 0) return;
          const { card, ahead } = this.state;
          if (!this.place(await nextCall(this.options.campaignId, [card, ahead].flatMap((held) => (held ? [held.target.id] : []))))) return;
        } catch (error) {
          return this.blocked(asProblem(error));
        }
      }
    });
  }

  /** A card on the screen, with what was typed on it before another one came. */
  private opened(card: Card | null): ReturnType<typeof shown> {
    const draft = card && this.setAside.get(card.target.id);
    if (!draft) return shown(card);
    this.setAside.delete(card.target.id);
    return { ...shown(card), draft };
  }

  private async allSent(): Promise<boolean> {
    const waiting = [...(await this.options.outbox.flush()).values()].find(({ state }) => state === 'waiting');
    if (waiting?.state === 'waiting') this.blocked(waiting.problem);
    return waiting === undefined;
  }

  private blocked(problem: ApiProblem | null): void {
    const isOffline = problem === null || problem.status === 0;
    if (!this.state.card) this.put({ phase: isOffline ? 'offline' : 'failed', problem });
    if (!isOffline) this.tell(problem);
  }

  /** @returns whether another one may be asked for */
  private place(next: Card | DryQueue): boolean {
    // Left, or a card came back by an undo meanwhile.
    if (!this.open || (this.state.card && this.state.ahead)) {
      if (isCard(next)) void releaseCard(next.target.id).catch(() => undefined);
      return false;
    }
    if (isCard(next)) this.put(this.state.card ? { ahead: next } : shown(next));
    else if (!this.state.card) this.put({ phase: 'dry', dry: next, card: null, draft: null });
    return isCard(next);
  }

  private async send(entry: CallEntry): Promise<void> {
    const result = await this.options.outbox.send<CallEntry>(entry);
    const { last } = this.state;
    if (result.state === 'sent') this.options.onRecorded();
    if (last?.entry.key !== entry.key) return;
    const callId = result.state === 'sent' ? result.answer.call.id : null;
    if (last.state === 'undone') this.put({ last: { ...last, callId } });
    else if (result.state === 'sent') this.put({ last: { ...last, state: 'sent', callId } });
    else if (result.state === 'refused') this.put({ last: { ...last, state: 'refused' } });
    else if (result.state === 'waiting') this.put({ last: { ...last, state: 'kept' } });
    else this.put({ last: { ...last, state: 'sent' } });
  }

  private async answerOf(entry: CallEntry): Promise<string | null> {
    const result = await this.options.outbox.post(entry);
    return result.state === 'sent' ? result.answer.call.id : null;
  }

  private tell(problem: ApiProblem): void {
    this.options.onProblem(problem);
  }

  private inTurn(work: () => Promise<unknown>): void {
    this.chain = this.chain.then(work).catch((error: unknown) => this.tell(asProblem(error)));
  }

  private put(part: Partial<SessionState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** A card on the screen, or the wait for one. */
const shown = (card: Card | null): Pick<SessionState, 'phase' | 'card' | 'draft' | 'dry' | 'problem' | 'asked' | 'leaseUntil'> => ({
  phase: card ? 'card' : 'loading', card, draft: card && newDraft(card), dry: null, problem: null, asked: null, leaseUntil: card?.leaseUntil ?? null,
});
