import type { Pool } from "pg";
import { openBudget } from "./budget.ts";
import { keyedHash } from "./keyed-hash.ts";

/**
 * One network may ask for 240 passkey ceremonies at once and then for two a second: an office that starts
 * its day behind one address does not notice, a script that fills the table of challenges does.
 */
export const ceremonyRules = { "/passkey/*": { window: 120, max: 240 } };

/** better-auth's rate limits, kept in the database that all processes share. */
export function ceremonyStorage(options: { pool: Pool; secret: string; clock: () => Date }) {
  const budget = openBudget(options.pool);
  const hash = keyedHash(options.secret, "ceremonies");
  return {
    consume: async (key: string, rule: { window: number; max: number }) => {
      const pace = { secondsPerTry: rule.window / rule.max, tries: rule.max };
      const seconds = await budget.take(hash(key), pace, options.clock());
      return { allowed: seconds === 0, retryAfter: seconds === 0 ? null : seconds };
    },
  };
}
