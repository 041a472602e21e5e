import { DEFAULT_IDEAL_USER } from '#contracts/ideal-user.js';
import type { ListedTarget, TeachingCall } from '#crm/insights/whom-to-call/scoring.queries.js';
import { valueTargets } from '#crm/insights/whom-to-call/scoring.rules.js';
import type { Country } from './country.js';
import { campaignIdOf } from './list-of-country.js';
import { hourOf, type Heard } from './play.js';
import type { Order } from './paper-desk.js';

/** What the product would know of each organisation of a country. */
export function listOf({ traits }: Country): ListedTarget[] {
  return traits.map(({ kind = null, size = null, territory = null, source = 'list', ...attributes }, place) => ({
    id: String(place), kind, size, territory, source, attributes, prospect: true, open: true, tried: false, reached: false, interested: false,
    portrait: {}, attempts: 0, referrer: null, hour: 0, score: 0, why: null,
  }));
}

/**
 * The product's queue without the product: the same valuation of the same facts, kept in memory instead of PostgreSQL. It
 * calls whom the product calls, in the same order (a test compares them), in a tenth of the time.
 */
export class PaperQueue implements Order {
  readonly list: ListedTarget[];
  readonly calls: TeachingCall[] = [];
  private readonly campaignId: string;

  constructor(country: Country, private readonly mostAttempts: number) {
    this.list = listOf(country);
    this.campaignId = campaignIdOf(country.world.name, country.seed);
    this.value();
  }

  worth(target: number): number {
    return this.list[target]!.score;
  }

  learn(target: number, heard: Heard, now: Date, attempt: number): void {
    const listed = this.list[target]!;
    const [reached, interested, hour] = [heard !== 'silence', heard === 'interested', hourOf(now)];
    const { kind, size, territory, source, attributes } = listed;
    this.calls.push({ kind, size, territory, source, attributes, attempt, hour, by_phone: true, reached, interested });
    listed.attempts = reached ? 0 : attempt;
    listed.reached = reached;
    listed.interested = interested;
    listed.tried = reached || attempt >= this.mostAttempts;
    // Whoever is interested stays open for what follows; nobody calls them to find out again.
    listed.open = reached ? interested : attempt < this.mostAttempts;
    for (const each of this.list) each.hour = hour;
    this.value();
  }

  private value(): void {
    for (const { id, value, why } of valueTargets(this.campaignId, this.list, this.calls, DEFAULT_IDEAL_USER.criteria)) {
      const target = this.list[Number(id)]!;
      target.score = value;
      target.why = why;
    }
  }
}
