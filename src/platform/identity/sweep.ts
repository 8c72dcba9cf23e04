import type { Pool } from "pg";

/** What has served: each with the column that says how long ago, and how long it is kept. */
const rubbish = [
  ["session", "expires_at", "0 days"],
  ["verification", "expires_at", "0 days"],
  ["sign_in_attempt", "last_at", "2 days"],
  ["network_budget", "full_at", "0 days"],
  ["spent_code", "spent_at", "10 minutes"], // a code is right for 90 seconds
  ["invitation", "expires_at", "90 days"],
] as const;

/** Deletes what has served; how many rows. For a job, once an hour. */
export async function sweep(pool: Pool, now: Date): Promise<number> {
  const counts: number[] = [];
  for (const [table, column, kept] of rubbish) {
    const gone = await pool.query(
      `delete from ${table} where ${column} < $1::timestamptz - interval '${kept}'`,
      [now],
    );
    counts.push(gone.rowCount ?? 0);
  }
  return counts.reduce((sum, count) => sum + count, 0);
}
