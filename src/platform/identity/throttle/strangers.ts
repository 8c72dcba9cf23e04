import type { Pool } from "pg";
import { openBudget, type Pace } from "./budget.ts";
import { keyedHash } from "./keyed-hash.ts";

/** How much people without an account may send, by their network; no network is kept, only a hash of it. */
export type Strangers = {
  /** Spends one sending of `network` to `place`: 0, or the seconds to wait. Spent for good, also when nothing comes of it. */
  take(place: string, network: string): Promise<number>;
  /**
   * The same at a place with a pace of its own, beside what a network may send elsewhere: many who come through one
   * door there must not keep each other from what they send from home.
   */
  takeAt(place: string, network: string, pace: Pace): Promise<number>;
};

/** A family behind one phone, a village behind one provider's address: ten at once, then one every half minute. */
const toOnePlace: Pace = { secondsPerTry: 30, tries: 10 };
/** To all places together, since a machine would go from one to the next. */
const toAll: Pace = { secondsPerTry: 10, tries: 60 };

/** Over the database, so that every process counts the same. `clock` is the machine's. */
export function openStrangers(pool: Pool, secret: string, clock: () => Date): Strangers {
  const hash = keyedHash(secret, "strangers");
  const budget = openBudget(pool);
  return {
    take: async (place, network) => {
      const seconds = await budget.take(hash("all", network), toAll, clock());
      return seconds > 0 ? seconds : budget.take(hash("place", place, network), toOnePlace, clock());
    },
    takeAt: (place, network, pace) => budget.take(hash("pace", place, network), pace, clock()),
  };
}
