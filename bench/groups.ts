import { makeGroups, GROUP_MODES, type Guest } from '#insight/groups.js';
import { rebalance } from '#insight/rebalance.js';
import { median, quantile } from './lib/statistics.js';

const PEOPLE = 300;
const ROUNDS = 200;

/** 300 people from 90 organisations of 7 types; nearly each chose one of 6 themes. Differs with the round. */
const aRoom = (round: number): Guest[] => Array.from({ length: PEOPLE }, (_, i) => {
  const drawn = ((i + 1) * 7919 + round * 104_729) % 1_000_003;
  return { id: `guest-${i}`, organisationId: `organisation-${drawn % 90}`, userType: `type-${drawn % 7}`, theme: drawn % 11 === 0 ? null : `theme-${drawn % 6}` };
});

/** How long a full room takes to be seated, and to be seated again when one in four did not come. */
export async function benchGroups(): Promise<void> {
  console.log(`groups: ${PEOPLE} people, ${ROUNDS} rooms (wanted: under 100 ms)`);
  const show = (name: string, times: readonly number[]): void =>
    console.log(`  ${name.padEnd(12)} p50 ${median(times).toFixed(2)} ms   p99 ${quantile(times, 0.99).toFixed(2)} ms   first ${times[0]!.toFixed(2)} ms`);
  for (const mode of GROUP_MODES) show(mode, Array.from({ length: ROUNDS }, (_, round) => timed(() => makeGroups(aRoom(round), mode))));
  show('re-balanced', Array.from({ length: ROUNDS }, (_, round) => {
    const guests = new Map(aRoom(round).map((guest) => [guest.id, guest]));
    const tables = makeGroups([...guests.values()], 'mixed').map(({ label, guestIds }, t) => ({ id: `table-${t}`, label, guests: guestIds.filter((_, i) => (i + t + round) % 4 !== 0).map((id) => guests.get(id)!) }));
    return timed(() => rebalance(tables, []));
  }));
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
