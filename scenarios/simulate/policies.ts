import { randomFrom } from '#insight/random.js';
import type { Country } from './country.js';
import type { Order } from './paper-desk.js';
import { hourOf } from './play.js';

export const inListOrder: Order = { worth: (target) => -target };

export function atRandom({ world, seed }: Country): Order {
  const random = randomFrom(world.name, seed, 'random order');
  const places = Float64Array.from({ length: world.targets }, () => random.uniform());
  return { worth: (target) => places[target]! };
}

/** Knows the true rates of the moment, not what luck will bring. */
export function oracle(country: Country): Order {
  return {
    worth: (target, now, calls, attempt) => {
      const moment = { calls, attempt, hour: hourOf(now) };
      return country.reach(target, moment) * country.interest(target, moment);
    },
  };
}
