import { DEFAULT_CADENCE } from '#contracts/cadence.js';
import { nextStepFor } from '#crm/calls/next-steps.rules.js';
import { CALENDAR, type Desk, type Heard } from './play.js';

/** What the order of a list on paper goes by: the highest first, the place on the list among equals. */
export interface Order {
  worth(target: number, now: Date, calls: number, attempt: number): number;
  learn?(target: number, heard: Heard, now: Date, attempt: number): void;
}

const waits = new Map<number, number>();

/** When the product's own rules have a silent organisation called again; ms. */
function retryAt(now: Date): number {
  const key = now.getTime();
  let due = waits.get(key);
  if (due === undefined) {
    const { dueAt } = nextStepFor({
      at: now, outcome: 'no_answer', currentStage: 'contacted', everReached: false, attemptsSinceConversation: 0,
      cadence: DEFAULT_CADENCE, calendar: CALENDAR, otherNumberAvailable: false,
    });
    due = new Date(dueAt!).getTime();
    waits.set(key, due);
  }
  return due;
}

/** A list kept without the product, by the product's rules for retries: what its queue is compared with. */
export class PaperDesk implements Desk {
  /** When each may be called, in ms; infinity once its calling is over. */
  private readonly free: Float64Array;
  private readonly attempts: Uint8Array;

  constructor(targets: number, private readonly order: Order) {
    this.free = new Float64Array(targets);
    this.attempts = new Uint8Array(targets);
  }

  next(now: Date, calls: number): number | Date | null {
    const at = now.getTime();
    let [best, most, soonest] = [-1, -Infinity, Infinity];
    for (let target = 0; target < this.free.length; target++) {
      const free = this.free[target]!;
      if (free > at) {
        soonest = Math.min(soonest, free);
        continue;
      }
      const worth = this.order.worth(target, now, calls, this.attempts[target]! + 1);
      if (worth > most) [best, most] = [target, worth];
    }
    if (best >= 0) return best;
    return soonest === Infinity ? null : new Date(soonest);
  }

  record(target: number, heard: Heard, now: Date): void {
    const attempt = ++this.attempts[target]!;
    this.free[target] = heard === 'silence' && attempt < DEFAULT_CADENCE.maxAttempts ? retryAt(now) : Infinity;
    this.order.learn?.(target, heard, now, attempt);
  }
}
