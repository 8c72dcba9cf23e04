/** What one process holds besides the pool for pages and the API, which the operator sizes. */
export const besidePool = { bulk: 4, identity: 5, jobs: 4 } as const;

/** The most connections that one process holds: `pool` and everything beside it. */
export function connectionsOfProcess(pool: number): number {
  return pool + besidePool.bulk + besidePool.identity + besidePool.jobs;
}

const usual = 100;
const spare = 10; // PostgreSQL's own, and what a start needs for a moment

/** What the embedded server must allow: the server's process, and a command on the same data beside it. */
export function connectionsOfEmbedded(pool: number): number {
  return Math.max(usual, 2 * connectionsOfProcess(pool) + spare);
}
