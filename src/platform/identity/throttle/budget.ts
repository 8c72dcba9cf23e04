import type { Pool } from "pg";
import { z } from "zod";

/** How fast a network may go: `tries` at once, and one more every `secondsPerTry`. */
export type Pace = { secondsPerTry: number; tries: number };

/** What a network has left, shared by every process through the database. */
export type Budget = {
  /** Spends one try: 0, or the whole seconds until there is one again (and nothing is spent). */
  take(subject: string, pace: Pace, now: Date): Promise<number>;
  giveBack(subject: string, pace: Pace): Promise<void>;
};

/** The generic cell rate algorithm (ITU-T I.371): one moment a subject, so nothing to refill or to reset. */
export function openBudget(pool: Pool): Budget {
  return {
    take: async (subject, pace, now) => {
      const burst = pace.secondsPerTry * pace.tries;
      const taken = await pool.query(takeSql, [subject, now, pace.secondsPerTry, burst]);
      if (taken.rowCount) return 0;
      const { rows } = await pool.query("select full_at from network_budget where subject = $1", [subject]);
      const fullAt = Row.parse(rows[0] ?? { full_at: now }).full_at;
      return Math.max(1, Math.ceil((fullAt.getTime() - now.getTime()) / 1000 + pace.secondsPerTry - burst));
    },
    giveBack: async (subject, pace) => {
      await pool.query(
        "update network_budget set full_at = full_at - make_interval(secs => $2) where subject = $1",
        [subject, pace.secondsPerTry],
      );
    },
  };
}

const Row = z.object({ full_at: z.date() });

const takeSql = `
  insert into network_budget as b (subject, full_at) values ($1, $2::timestamptz + make_interval(secs => $3))
  on conflict (subject) do update set full_at = greatest(b.full_at, $2::timestamptz) + make_interval(secs => $3)
  where greatest(b.full_at, $2::timestamptz) + make_interval(secs => $3) <= $2::timestamptz + make_interval(secs => $4)`;
